using System.Text.RegularExpressions;

namespace Events.Platform.Tables;

public static partial class Cells
{
    private const int LongestAddress = 254;

    /// <summary>
    /// The addresses of a cell, lower case: full-width forms, <c>mailto:</c>, names around angle brackets and several addresses in one cell are
    /// understood. False when a part is no address; the list then holds the others.
    /// </summary>
    public static bool TryEmails(string? text, out IReadOnlyList<string> addresses)
    {
        addresses = [];
        if (IsBlank(text)) return true;
        var narrow = AroundAt().Replace(Narrow(text).Replace('。', '.').Replace("mailto:", " "), "@");
        var parts = narrow.Contains('<') ? [.. InBrackets().Matches(narrow).Select(match => match.Groups[1].Value)] : BetweenAddresses().Split(narrow);
        parts = [.. parts.Select(part => part.Trim('.', ':', '"', '\'', '(', ')')).Where(part => part.Length > 0)];
        var good = parts.Where(IsAddress).Distinct().ToList();
        addresses = good;
        return good.Count > 0 && parts.All(IsAddress);
    }

    /// <summary>Whether a cell holds an address, for <see cref="Column"/>.</summary>
    public static bool IsEmail(string text) => TryEmails(text, out var addresses) && addresses.Count > 0;

    private static bool IsAddress(string text) => text.Length <= LongestAddress && Address().IsMatch(text);

    [GeneratedRegex(@"^(?!.{65,}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")]
    private static partial Regex Address();

    [GeneratedRegex(@"\s*@\s*")]
    private static partial Regex AroundAt();

    [GeneratedRegex("<([^<>]*)>")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[\s,;、/|]+")]
    private static partial Regex BetweenAddresses();
}
