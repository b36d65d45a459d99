using System.Text.RegularExpressions;

namespace Events.Platform.Tables;

/// <summary>
/// One form for each telephone number: <c>13812345678</c>, <c>022-29185578</c>, <c>022-29185578-801</c>, <c>400-818-9595</c> within China,
/// <c>+4930123456</c> elsewhere.
/// </summary>
public static partial class PhoneNumber
{
    /// <summary>Null for what cannot be a number. Takes ASCII digits with any separators, and an extension after a word or a dash.</summary>
    public static string? Normalise(string text)
    {
        if (Extension().Match(text) is { Success: true } match)
            return Normalise(text[..match.Index]) is { } number ? $"{number}-{match.Groups["e"].Value}" : null;

        var digits = new string([.. text.Replace("(0)", "").Where(char.IsAsciiDigit)]);
        var isForeign = text.TrimStart().StartsWith('+');
        if (!isForeign && digits.StartsWith("00")) (isForeign, digits) = (true, digits[2..]);
        if (digits.StartsWith("86") && Domestic("0" + digits[2..].TrimStart('0')) is { } domestic) return domestic;
        if (isForeign) return digits.Length is >= 7 and <= 15 && !digits.StartsWith("86") ? "+" + digits : null;
        return Domestic(digits) ?? (digits.Length is >= 5 and <= 15 && !IsSlip(digits) ? digits : null);
    }

    /// <summary>Null for what is no whole Chinese number with its area.</summary>
    private static string? Domestic(string digits)
    {
        if (Mobile().Match(digits) is { Success: true } mobile) return mobile.Groups[1].Value;
        return Landline().Match(digits) is { Success: true } landline ? $"{landline.Groups[1].Value}-{landline.Groups[2].Value}"
            : Service().Match(digits) is { Success: true } service ? $"{service.Groups[1].Value}-{service.Groups[2].Value}-{service.Groups[3].Value}"
            : null;
    }

    /// <summary>A Chinese number with a digit too few or too many is not a number of another country.</summary>
    private static bool IsSlip(string digits) =>
        digits[0] == '0' || (digits.Length >= 11 && digits.StartsWith("861")) || (digits.Length is 10 or 12 && digits[0] == '1' && digits[1] >= '3');

    [GeneratedRegex(@"\s*(?:转|分机|ext\.?|x|#)\s*(?<e>\d{1,6})$|(?<=\d{7})-(?<e>\d{1,4})$")]
    private static partial Regex Extension();

    [GeneratedRegex(@"^0?(1[3-9]\d{9})$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0?([48]00)(\d{3})(\d{4})$")]
    private static partial Regex Service();

    [GeneratedRegex(@"^(010|02\d|0[3-9]\d{2})((?<=010|02\d)\d{8}|(?<=0[3-9]\d{2})\d{7,8})$")]
    private static partial Regex Landline();
}
