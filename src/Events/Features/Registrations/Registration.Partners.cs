using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>The unit that brought these people, if one did.</summary>
    public long? PartnerUnitId { get; private set; }
    public Unit? PartnerUnit { get; private set; }

    /// <summary>
    /// Registers people whom a partner brings: takes the seats from its quota and from the event, all of both or none, inside the caller's transaction.
    /// </summary>
    /// <param name="share">With its event.</param>
    /// <exception cref="Refused">The event takes nobody by this entrance, or there are not enough seats in the quota or in the event.</exception>
    public static async Task<Registration> RegisterThroughAsync(
        EventsDbContext db, EventShare share, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        MustTake(share.Event, source, now);
        // In the same order everywhere, so that no two wait for each other; the event's row, on which all wait, comes last.
        if (!await SeatPool.TakeAsync(db, share.SeatsId, people.Count, cancel)) throw new Refused(RegistrationErrors.QuotaIsUsed);
        if (!await SeatPool.TakeAsync(db, share.Event.SeatsId, people.Count, cancel)) throw new Refused(RegistrationErrors.EventIsFull);
        return await AddAsync(db, share.Event, source, language, people, now, cancel, share.UnitId);
    }

    /// <summary>Notes the unit that brought people whose seats are counted elsewhere.</summary>
    internal void BroughtBy(EventShare share) => PartnerUnitId = share.UnitId;

    /// <summary>The partner takes back what it brought, until the event is over: then the list is the record of who came.</summary>
    public Task CancelByPartnerAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel) =>
        now < Event.EndsAt ? CancelAsync(db, now, cancel) : throw new Refused(RegistrationErrors.TooLateForPartner);

    /// <summary>Gives seats back to the quota from which they were taken.</summary>
    private async Task FreeQuotaAsync(EventsDbContext db, CancellationToken cancel)
    {
        if (PartnerUnitId is not { } unit) return;
        var pool = await db.EventShares.Where(share => share.EventId == EventId && share.UnitId == unit).Select(share => (long?)share.SeatsId).FirstOrDefaultAsync(cancel);
        if (pool is { } id) await SeatPool.FreeAsync(db, id, Attendees.Count, cancel);
    }
}
