using System.Globalization;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;

namespace Events.Features.Letters;

public partial class VisaLetter
{
    public Sealed? PassportNumber { get; private set; }
    public Sealed? PassportExpires { get; private set; }
    public Sealed? BirthDate { get; private set; }

    /// <summary>The last characters of the number, by which a consulate matches letter and passport.</summary>
    [Unrecorded]
    public string PassportTail { get; private set; } = "";

    public DateTimeOffset? PassportErasedAt { get; private set; }

    public bool HasPassport => PassportNumber is not null;

    public void SealPassport(Passport passport, Vault vault)
    {
        PassportNumber = vault.Seal(passport.Number);
        BirthDate = vault.Seal(Text(passport.BirthDate));
        PassportExpires = passport.Expires is { } day ? vault.Seal(Text(day)) : null;
        PassportTail = passport.Number[^3..];
    }

    /// <summary>Reads the sealed values. Call <see cref="PassportAccess"/>, which writes down that somebody looked.</summary>
    public Passport OpenPassport(Vault vault) => HasPassport
        ? new Passport(vault.Open(PassportNumber!.Value), Day(vault.Open(BirthDate!.Value)), PassportExpires is { } expires ? Day(vault.Open(expires)) : null)
        : throw new Refused(LetterErrors.PassportIsErased);

    /// <summary>Forgets the passport. The letter can be verified as before, but not printed again.</summary>
    public void ErasePassport(DateTimeOffset now)
    {
        (PassportNumber, PassportExpires, BirthDate, PassportTail) = (null, null, null, "");
        PassportErasedAt = now;
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
