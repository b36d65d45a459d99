using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Events.Platform.Tables;

/// <summary>Texts as they may stand in a file that leaves the house.</summary>
internal static partial class WrittenText
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0xD800, 0x800)).Concat([0xFFFE, 0xFFFF]).Select(code => (char)code)]);

    /// <summary>Line breaks stay; tabs become spaces; other control characters, which XML does not allow, go.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspect)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value == '\t') clean.Append(' ');
            else if (rune.Value == '\n' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))) clean.Append(rune);
        return clean.ToString();
    }

    /// <summary>For .xlsx, where Excel would read _x0041_ as A (ECMA-376 part 1, 22.4.2.4).</summary>
    public static string Escape(string text) => text.Contains("_x", StringComparison.Ordinal) ? LooksEscaped().Replace(text, "_x005F_") : text;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
