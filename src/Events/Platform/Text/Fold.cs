using System.Globalization;
using System.Text;

namespace Events.Platform.Text;

/// <summary>Makes texts comparable: width, case and accents folded, runs of space made one.</summary>
public static class Fold
{
    public static string Text(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else folded.Append(char.ToLowerInvariant(character));
        }
        return folded.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The pattern for <c>EF.Functions.Like(column, pattern, "\\")</c> that finds the words in a folded column.</summary>
    public static string Pattern(string words) =>
        "%" + Text(words).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%";

    /// <summary>An address as it is compared: trimmed, full-width forms narrowed, lower case.</summary>
    public static string Email(string? address) => (address ?? "").Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
