using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Events.Platform.Web;

namespace Events.Features.Letters;

/// <summary>A name in the letters that the machine-readable lines of a passport have. A consulate compares letter by letter.</summary>
public static partial class PassportName
{
    private static readonly Dictionary<char, string> Spellings =
        "ß=ss æ=ae Æ=AE œ=oe Œ=OE ø=o Ø=O đ=d Đ=D ł=l Ł=L ı=i þ=th Þ=TH ð=d Ð=D ’=' ‘='".Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    /// <exception cref="Refused">It has other letters.</exception>
    public static string Read(string? typed)
    {
        var name = OneLine((typed ?? "").Normalize(NormalizationForm.FormKC).Replace('’', '\''));
        if (name.Length == 0) throw new Refused(LetterErrors.NameIsMissing) { Field = nameof(VisaLetter.FullName) };
        return Form().IsMatch(name) ? name : throw new Refused(LetterErrors.NameIsNotAsInPassport) { Field = nameof(VisaLetter.FullName) };
    }

    /// <summary>A name as it was registered, without accents; empty where it is in another script.</summary>
    public static string Suggest(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (Spellings.TryGetValue(letter, out var spelt)) plain.Append(spelt);
            else if (letter is '.' or ',') plain.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(letter);
        }
        var suggested = OneLine(plain.ToString());
        return Form().IsMatch(suggested) ? suggested : "";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^[A-Za-z][A-Za-z '-]*$")]
    private static partial Regex Form();
}
