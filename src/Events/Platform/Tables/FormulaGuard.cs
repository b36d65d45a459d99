using System.Buffers;

namespace Events.Platform.Tables;

/// <summary>What somebody typed into a public form must not become a formula on an officer's machine.</summary>
public static class FormulaGuard
{
    /// <summary>The full-width forms count too: an East Asian Excel takes them for the narrow ones.</summary>
    private static readonly SearchValues<char> Risky = SearchValues.Create("=+-@＝＋－＠");

    /// <summary>Whether its first visible character could start a formula, or it begins with a tab or line break.</summary>
    public static bool IsRisky(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || (text.AsSpan().TrimStart() is [var first, ..] && Risky.Contains(first)));

    /// <summary>For .csv, which has no types: an apostrophe in front lets Excel and WPS take it for text.</summary>
    public static string Neutralise(string text) => IsRisky(text) ? "'" + text : text;
}
