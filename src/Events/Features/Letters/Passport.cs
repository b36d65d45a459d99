using System.Text;
using System.Text.RegularExpressions;
using Events.Platform.Web;

namespace Events.Features.Letters;

/// <summary>What a letter shows of a passport, in clear: only for as long as it takes to write, print or show it.</summary>
public sealed partial record Passport(string Number, DateOnly BirthDate, DateOnly? Expires)
{
    private const int YoungestYears = 14, OldestYears = 110;

    /// <summary>Takes a number as people type it: full-width, with spaces, in small letters.</summary>
    /// <exception cref="Refused">A value cannot be right.</exception>
    public static Passport Read(string number, DateOnly birthDate, DateOnly? expires, DateOnly today)
    {
        var folded = Gaps().Replace(number.Normalize(NormalizationForm.FormKC), "").ToUpperInvariant();
        if (!Form().IsMatch(folded)) throw new Refused(LetterErrors.PassportNumberIsMisspelt) { Field = nameof(VisaLetter.PassportNumber) };
        if (birthDate > today.AddYears(-YoungestYears) || birthDate < today.AddYears(-OldestYears))
            throw new Refused(LetterErrors.BirthDateIsNotPlausible) { Field = nameof(VisaLetter.BirthDate) };
        return new Passport(folded, birthDate, expires);
    }

    /// <summary>Consulates ask for six months beyond the journey. One that ends before the stay does is refused outright.</summary>
    public void CheckExpiry(DateOnly stayTo, DateOnly eventEnd, bool evenIfSoon)
    {
        if (Expires < stayTo) throw new Refused(LetterErrors.PassportExpiresBeforeStayEnds) { Field = nameof(VisaLetter.PassportExpires) };
        if (Expires < eventEnd.AddMonths(6) && !evenIfSoon) throw new Refused(LetterErrors.PassportExpiresSoon) { Field = nameof(VisaLetter.PassportExpires) };
    }

    /// <summary>Not even a log or a debugger's view of the record shows it.</summary>
    public override string ToString() => "•";

    [GeneratedRegex(@"[\s\-]+")]
    private static partial Regex Gaps();

    [GeneratedRegex("^[A-Z0-9]{5,12}$")]
    private static partial Regex Form();
}
