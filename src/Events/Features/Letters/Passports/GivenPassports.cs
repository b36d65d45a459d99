using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Letters.Passports;

/// <summary>Takes the passport data of registration forms into the safe.</summary>
public class GivenPassports(EventsDbContext db, Vault vault, IOptions<Settings> settings, IOptions<LetterSettings> letters, TimeProvider clock) : IKeepsPassports
{
    private DateOnly Today => Zones.Day(clock.GetUtcNow(), settings.Value.TimeZone);

    public int DaysKept => letters.Value.KeepPassportDays;

    public void Check(PassportEntry entry)
    {
        Read(entry);
        if (entry.Expires < Today) throw new Refused(LetterErrors.PassportHasExpired) { Field = nameof(PassportEntry.Expires) };
    }

    public Task<bool> HasAsync(long attendeeId, CancellationToken cancel) => db.GivenPassports.AnyAsync(passport => passport.AttendeeId == attendeeId, cancel);

    public async Task KeepAsync(Attendee attendee, PassportEntry entry, CancellationToken cancel)
    {
        var given = await db.GivenPassports.FirstOrDefaultAsync(passport => passport.AttendeeId == attendee.Id, cancel);
        if (given is null) db.Add(given = new GivenPassport(attendee));
        given.Seal(entry, Read(entry), vault, clock.GetUtcNow());
    }

    private Passport Read(PassportEntry entry)
    {
        try
        {
            return Passport.Read(entry.Number, entry.BirthDate, entry.Expires, Today);
        }
        catch (Refused refused) when (refused.Field == nameof(VisaLetter.PassportNumber))
        {
            throw new Refused(refused.Refusal) { Field = nameof(PassportEntry.Number) };
        }
    }
}
