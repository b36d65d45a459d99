using System.Globalization;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Data;
using Events.Platform.Security;

namespace Events.Features.Letters.Passports;

/// <summary>
/// The passport data that a person gave when registering, under lock, until the event or the registration has ended for long enough. Until then another
/// letter may be written, in place of one that was revoked.
/// </summary>
public class GivenPassport : Entity, IOfEvent
{
    private GivenPassport() { }

    public GivenPassport(Attendee attendee) => (AttendeeId, EventId) = (attendee.Id, attendee.EventId);

    public long AttendeeId { get; private set; }
    public Attendee Attendee { get; private set; } = null!;

    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    public Sealed Number { get; private set; }
    public Sealed BirthDate { get; private set; }
    public Sealed Expires { get; private set; }
    public Sealed Nationality { get; private set; }
    public Sealed Sex { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public void Seal(PassportEntry entry, Passport passport, Vault vault, DateTimeOffset now)
    {
        Number = vault.Seal(passport.Number);
        BirthDate = vault.Seal(Text(passport.BirthDate));
        Expires = vault.Seal(Text(entry.Expires));
        Nationality = vault.Seal(entry.Nationality);
        Sex = vault.Seal(entry.Sex);
        GivenAt = now;
    }

    /// <summary>Reads the sealed values. Call <see cref="PassportAccess"/>, which writes down that somebody looked.</summary>
    public PassportEntry Open(Vault vault) => new(vault.Open(Number), vault.Open(Nationality), vault.Open(Sex), Day(vault.Open(BirthDate)), Day(vault.Open(Expires)));

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
