using System.Text.RegularExpressions;

namespace Events.Platform.Tables;

public static partial class Cells
{
    /// <summary>
    /// The numbers of a cell, each in the one form of <see cref="PhoneNumber"/>, so that a number written in two ways compares as one. Full-width
    /// digits, labels and several numbers in a cell are understood. False when a part is no number; the list then holds the others.
    /// </summary>
    public static bool TryPhones(string? text, out IReadOnlyList<string> numbers)
    {
        var good = new List<string>();
        numbers = good;
        if (IsBlank(text)) return true;
        var narrow = Label().Replace(Narrow(text), " ");
        var allAreGood = true;
        foreach (var number in Digits().Matches(narrow).SelectMany(match => Parts(match.Value)))
        {
            if (PhoneNumber.Normalise(number) is not { } phone) allAreGood = false;
            else if (!good.Contains(phone)) good.Add(phone);
        }
        return allAreGood && good.Count > 0 && !LettersBesideDigits().IsMatch(Extension().Replace(narrow, ""));
    }

    /// <summary>Whether a cell holds a telephone number and no date, for <see cref="Column"/>.</summary>
    public static bool IsPhone(string text) =>
        !IsDate(text) && TryPhones(text, out var numbers) && numbers.Count > 0 && numbers.All(number => number.Length >= 7);

    /// <summary>A space stands within a number, or between two: each is then long enough for itself, or both are too long for one.</summary>
    private static string[] Parts(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var areSeveral = parts.Length > 1 && (PhoneNumber.Normalise(text) is null || parts.All(part => part.Count(char.IsAsciiDigit) >= 7));
        return areSeveral ? parts : [text];
    }

    [GeneratedRegex(@"\b(tel|telephone|phone|mobile|mob|cell|fax|[mtpoh])\b?[.:]?\s*(?=[+(\d])")]
    private static partial Regex Label();

    [GeneratedRegex(@"\+?\s*\(?\d[\d\s.()–—-]*(\s*(转|分机|ext\.?|x|#)\s*\d{1,6})?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=\d)\s*(ext\.?|x)\s*(?=\d)")]
    private static partial Regex Extension();

    [GeneratedRegex(@"[a-z]\d|\d[a-z]")]
    private static partial Regex LettersBesideDigits();
}
