using System.Text;
using System.Text.RegularExpressions;
using Events.Platform.Tables;

namespace Events.Features.Registrations;

/// <summary>How a person's address, number and Latin name are written: the same at every entrance, the public form, the desk and the import.</summary>
public static partial class PersonRules
{
    /// <summary>One address whose domain has a dot, in the form in which addresses are compared.</summary>
    public static bool TryEmail(string? text, out string email)
    {
        var isGood = Cells.TryEmails(text, out var addresses) && addresses.Count == 1;
        email = isGood ? addresses[0] : "";
        return isGood;
    }

    /// <summary>Digits in any width and with any separators, at least five of them for each number; of letters, only words such as "ext." and "手机".</summary>
    public static bool TryPhone(string? text, out string phone)
    {
        var isGood = Cells.TryPhones(text, out var numbers);
        phone = string.Join(" / ", numbers);
        return isGood && (numbers.Count == 0 || !Letter().IsMatch(Label().Replace(text!.Normalize(NormalizationForm.FormKC), " ")));
    }

    /// <summary>Letters of the Latin script with their accents, apostrophes, hyphens, full stops and spaces; nothing at all is good as well.</summary>
    public static bool TryLatin(string? text, out string name)
    {
        name = Cells.Name(text).Normalize(NormalizationForm.FormKC);
        return name.Length == 0 || Latin().IsMatch(name);
    }

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?:telephone|tel|phone|mobile|mob|cell|fax|extension|ext|[mtpohx])\b|(?<=\d)\s*(?:ext|x)\s*(?=\.?\s*\d)|转|分机|手机|电话|座机|传真", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[\p{IsCombiningDiacriticalMarks}'‘’ʻʼ .‐-]*(?:[A-Za-zªºÀ-ÖØ-öø-ʯᴀ-ᶿḀ-ỿⱠ-ⱿꜢ-ꟿ][\p{IsCombiningDiacriticalMarks}'‘’ʻʼ .‐-]*)+$")]
    private static partial Regex Latin();
}
