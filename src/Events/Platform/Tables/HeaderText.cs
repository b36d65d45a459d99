using System.Text;
using Events.Platform.Text;

namespace Events.Platform.Tables;

/// <summary>The words of a header cell, folded: 姓名/Name, Name 姓名, *姓名（必填） and 姓 名 all speak of 姓名.</summary>
internal sealed record HeaderText(string Whole, IReadOnlyList<string> Parts)
{
    private static readonly char[] Between = ['/', '|', '\\', '(', ')', '[', ']', '【', '】', '〔', '〕', '、', ',', ';', ':', '~', '—', '·'];

    public static HeaderText Of(string text) => new(Key(text), Pieces(text));

    /// <summary>Letters and digits alone: e-mail and Email are one word, 姓 名 is 姓名.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in Fold.Text(text))
        {
            if (char.IsLetterOrDigit(character)) key.Append(character);
            else if (character is ' ' or '_' && key.Length > 0 && !IsChinese(key[^1])) key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }

    /// <summary>The keys of its parts, cut at separators and where the script changes.</summary>
    public static IReadOnlyList<string> Pieces(string text) =>
        [.. Fold.Text(text).Split(Between).SelectMany(ByScript).Select(Key).Where(key => key.Length > 0).Distinct()];

    private static IEnumerable<string> ByScript(string text)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || IsChinese(text[at]) == IsChinese(text[start])) continue;
            if (text[start..at].Any(char.IsLetter)) yield return text[start..at];
            start = at;
        }
        yield return text[start..];
    }

    public static bool IsChinese(char character) => character is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
