using System.Text.RegularExpressions;
using Events.Platform.Text;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>Finds the number of an edition in a title, and writes the next one: 第十届 becomes 第十一届, Tenth becomes Eleventh.</summary>
public static partial class Ordinal
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly string[] Words =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly (string Ten, string Tenth)[] Tens =
        [("", ""), ("", ""), ("twenty", "twentieth"), ("thirty", "thirtieth"), ("forty", "fortieth"), ("fifty", "fiftieth"), ("sixty", "sixtieth"), ("seventy", "seventieth"), ("eighty", "eightieth"), ("ninety", "ninetieth")];

    private static readonly Dictionary<string, int> Numbers = Enumerable.Range(1, 99).ToDictionary(Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The title of the next edition; unchanged where it names no number.</summary>
    public static Bilingual Next(Bilingual title) => new(
        Chinese().Replace(title.Zh, match => Chinese(match.Groups[1].Value) is { } number ? $"第{(char.IsAsciiDigit(match.Groups[1].Value[0]) ? $"{number + 1}" : InChinese(number + 1))}届" : match.Value, 1),
        NextEnglish(title.En));

    /// <summary>The number that a title names, or null.</summary>
    public static int? In(Bilingual title) =>
        (Chinese().Match(title.Zh) is { Success: true } match ? Chinese(match.Groups[1].Value) : null)
        ?? (English().Matches(title.En).Select(match => OfEnglish(match.Value)).FirstOrDefault(number => number is not null));

    /// <summary>1 to 999 in characters: 十, 十一, 二十, 一百零二.</summary>
    public static string InChinese(int number)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        return (hundreds > 0 ? $"{Digits[hundreds]}百" : "")
            + (tens > 1 || (tens == 1 && hundreds > 0) ? $"{Digits[tens]}十" : tens == 1 ? "十" : hundreds > 0 && ones > 0 ? "零" : "")
            + (ones > 0 ? $"{Digits[ones]}" : "");
    }

    private static int? Chinese(string text)
    {
        if (int.TryParse(text, out var number)) return number;
        return Enumerable.Range(1, 998).Select(candidate => (int?)candidate).FirstOrDefault(candidate => InChinese(candidate!.Value) == text);
    }

    private static string NextEnglish(string title)
    {
        var found = English().Matches(title).FirstOrDefault(match => OfEnglish(match.Value) is not null);
        if (found is null) return title;
        var number = OfEnglish(found.Value)!.Value + 1;
        var next = char.IsAsciiDigit(found.Value[0]) ? InDigits(number) : number > 99 ? InDigits(number) : char.IsUpper(found.Value[0]) ? Capital(Word(number)) : Word(number);
        return title[..found.Index] + next + title[(found.Index + found.Length)..];
    }

    private static int? OfEnglish(string word) =>
        char.IsAsciiDigit(word[0]) ? int.Parse(word[..^2]) : Numbers.TryGetValue(word, out var number) ? number : null;

    private static string Word(int number) =>
        number < 20 ? Words[number] : number % 10 == 0 ? Tens[number / 10].Tenth : $"{Tens[number / 10].Ten}-{Words[number % 10]}";

    private static string InDigits(int number) => number + (number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex("第([一二三四五六七八九十百零]{1,6}|[0-9]{1,3})届")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(?:[0-9]{1,3}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)\b")]
    private static partial Regex English();
}
