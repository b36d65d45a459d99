using System.Buffers;
using System.Globalization;
using System.Text;

namespace Events.Platform.Tables;

/// <summary>
/// Reads values as people write them, in both languages. A blank cell, or one that says "none", is read as nothing: true, with null or an empty
/// list. False means that there is something which cannot be read for certain; nothing is guessed.
/// </summary>
public static partial class Cells
{
    /// <summary>Longer cells are cut: nobody types so much into a field of a list.</summary>
    public const int MostCharacters = 10_000;

    private static readonly HashSet<string> Nothing = ["", "-", "--", "—", "——", "/", "\\", "无", "暂无", "没有", "n/a", "na", "none", "nil", "null"];

    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(0x21, 0x5E).Concat(Enumerable.Range(0x4E00, 0x5200)).Select(code => (char)code)]);

    /// <summary>A text with one space where there were several or line breaks, and without control and invisible characters.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text.Length <= MostCharacters && !text.AsSpan().ContainsAnyExcept(Plain)) return text;

        var clean = new StringBuilder(Math.Min(text.Length, MostCharacters));
        for (var at = 0; at < text.Length && clean.Length < MostCharacters; at++)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character)) Space(clean);
            else if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) clean.Append(character).Append(text[++at]);
            else if (IsVisible(character) || JoinsLetters(text, at)) clean.Append(character);
        }
        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.ToString();
    }

    /// <summary>A person's name: as <see cref="Text"/>, and 李　明, spaced to align with longer names, becomes 李明.</summary>
    public static string Name(string? text)
    {
        var name = Text(text);
        return name.Length is 3 or 4 && name[1] == ' ' && name.Where(character => character != ' ').All(IsIdeograph) ? name.Replace(" ", "") : name;
    }

    /// <summary>Whether a cell says nothing, or that there is nothing.</summary>
    public static bool IsBlank(string? text) => Nothing.Contains(Narrow(text));

    /// <summary>Full-width forms narrowed, digits of all scripts in ASCII, lower case: for whatever is compared or parsed.</summary>
    private static string Narrow(string? text)
    {
        var narrow = Text(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return narrow.All(char.IsAscii) ? narrow : string.Concat(narrow.Select(character =>
            char.IsDigit(character) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)) : character));
    }

    private static bool IsIdeograph(char character) => character is >= '\u3400' and <= '\u9FFF';

    private static void Space(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
    }

    private static bool IsVisible(char character) => character < '\uFFFE' && CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);

    /// <summary>Zero-width joiners are part of the spelling in Arabic and Indic scripts, and noise elsewhere.</summary>
    private static bool JoinsLetters(string text, int at) =>
        text[at] is '\u200C' or '\u200D' && at > 0 && at + 1 < text.Length
        && text[at - 1] is >= '\u0600' and < '\u0E00' && text[at + 1] is >= '\u0600' and < '\u0E00';
}
