using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Letters;

public partial class VisaLetter
{
    /// <summary>The unit that invites.</summary>
    public long UnitId { get; private set; }
    public Unit Unit { get; private set; } = null!;

    /// <summary>Unit, year and a count without gaps: <c>HQ-2026-0001</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The secret of the public page <c>/verify/{code}</c>, which the paper's QR code leads to.</summary>
    [Unrecorded]
    public string Code { get; private set; } = SecretCode.New();

    public Bilingual Signatory { get; private set; } = new();
    public Bilingual SignatoryTitle { get; private set; } = new();

    public DateTimeOffset IssuedAt { get; private set; }
    public long IssuedById { get; private set; }
    public User IssuedBy { get; private set; } = null!;

    /// <summary>The end of the last day of the stay.</summary>
    public DateTimeOffset ValidUntil { get; private set; }

    /// <summary>Checks the stay against the event and takes over what the paper says of it.</summary>
    public void Invite(Attendee attendee, Event @event, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        if (@event.State is EventState.Cancelled or EventState.Archived) throw new Refused(LetterErrors.EventIsCancelled);
        if (!VisaNeed.IsNeededBy(Nationality)) throw new Refused(LetterErrors.NeedsNoVisa) { Field = nameof(Nationality) };
        if (!attendee.IsComing) throw new Refused(LetterErrors.AttendeeIsNotComing);
        LetterDates.CheckStay(@event, from, to, now);

        (EventId, AttendeeId, UnitId) = (@event.Id, attendee.Id, @event.UnitId);
        (EventTitle, EventPlace, TimeZone) = (@event.Title, @event.Place, @event.TimeZone);
        (EventStartsAt, EventEndsAt) = (@event.StartsAt, @event.EndsAt);
        (StayFrom, StayTo) = (from, to);
        ValidUntil = Zones.Instant(to.AddDays(1).ToDateTime(TimeOnly.MinValue), @event.TimeZone);
    }

    /// <summary>Puts the signatory and the day on the paper. Without a number it is a draft, as the preview shows it.</summary>
    public void Sign(Unit unit, DateTimeOffset now)
    {
        if (unit.Signatory.IsEmpty) throw new Refused(LetterErrors.SignatoryIsMissing, unit.Name);
        (Signatory, SignatoryTitle, IssuedAt) = (unit.Signatory, unit.SignatoryTitle, now);
    }

    public bool IsDraft => Number.Length == 0;

    /// <summary>
    /// Signs the letter, gives it its number and adds it, inside the caller's transaction: a letter that is refused after all gives its number back.
    /// </summary>
    public async Task IssueAsync(EventsDbContext db, Unit unit, long issuerId, string zone, DateTimeOffset now, CancellationToken cancel)
    {
        Sign(unit, now);
        IssuedById = issuerId;
        var year = Zones.Local(now, zone).Year;
        Number = $"{unit.Code.ToUpperInvariant()}-{year}-{await LetterCounter.NextAsync(db, unit.Id, year, cancel):0000}";
        db.Add(this);
        await db.SaveChangesAsync(cancel);
    }
}
