using System.Globalization;
using System.Text;

namespace Events.Features.CheckIn.Badges;

/// <summary>How wide a text is in bold type, without a browser: each character by its kind, in parts of the type's size.</summary>
public static class TextWidth
{
    /// <summary>Fonts differ from one machine to the next.</summary>
    private const double Margin = 1.05;

    private const int LongWord = 20;

    public static double Of(string text) => Margin * text.EnumerateRunes().Sum(Of);

    /// <summary>Where a line may end: after a space, a hyphen and the point between the parts of a foreign name; a Chinese organisation's name anywhere.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        List<string> parts = [];
        var start = 0;
        var runsOn = text.Any(char.IsWhiteSpace) || text.Length <= 12;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && !(text[i] is ' ' or '\u3000' or '-' or '·' or '・' or '•' || (!runsOn && IsWide(text[i]) && IsWide(text[i + 1])))) continue;
            parts.Add(text[start..(i + 1)]);
            start = i + 1;
        }
        return parts;
    }

    /// <summary>A word that is too long for a badge in two, between the two consonants that are nearest to its middle.</summary>
    public static IReadOnlyList<string> Halves(string word)
    {
        if (word.Length <= LongWord) return [word];
        var places = Enumerable.Range(4, word.Length - 8).Where(i => IsConsonant(word[i - 1]) && IsConsonant(word[i])).ToList();
        if (places.Count == 0) return [word];
        var middle = places.MinBy(i => Math.Abs(2 * i - word.Length));
        return [word[..middle] + "-", word[middle..]];
    }

    private static bool IsConsonant(char letter) => char.ToLowerInvariant(letter) is >= 'a' and <= 'z' and not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');

    private static bool IsWide(char character) => character >= 0x2E80;

    private static double Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value is >= 0x1100 and < 0x1200 or >= 0x2E80 => 1,
        UnicodeCategory.SpaceSeparator => .26,
        _ when rune.Value is 'i' or 'j' or 'l' or 'I' or 'J' or '.' or ',' or '\'' or '’' or '-' or '·' or '(' or ')' or '|' => .36,
        _ when rune.Value is 'f' or 'r' or 's' or 't' or 'z' => .48,
        _ when rune.Value is 'm' or 'M' or 'w' or 'W' or '@' => .97,
        UnicodeCategory.UppercaseLetter when rune.Value < 0x370 => .74,
        UnicodeCategory.LowercaseLetter when rune.Value < 0x370 => .64,
        // Greek and Cyrillic have wide letters: Щ, Ж, Ю, щ.
        UnicodeCategory.UppercaseLetter => "ЖМФШЩЫЮ".Contains((char)rune.Value) ? 1.05 : .78,
        UnicodeCategory.LowercaseLetter => "жмфшщыю".Contains((char)rune.Value) ? .98 : .66,
        UnicodeCategory.DecimalDigitNumber => .6,
        // Arabic, Hebrew, Thai, Devanagari.
        _ => .76,
    };
}
