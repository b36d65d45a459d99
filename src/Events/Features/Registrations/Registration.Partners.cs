using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;

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
        var rules = await RegistrationRules.OfAsync(db, share.EventId, cancel);
        await rules.TakeTurnAsync(db, cancel);
        if (await SeatNeeds.Of(share.Event, rules, people, share.SeatsId, RegistrationErrors.EventIsFull).TakeAsync(db, cancel) is { } full) throw new Refused(full);
        return await AddAsync(db, Of(share.Event, source, language, people, now, share.UnitId), cancel);
    }

    /// <summary>Notes the unit that brought people whose seats are counted elsewhere.</summary>
    internal void BroughtBy(EventShare share) => PartnerUnitId = share.UnitId;

    /// <summary>The partner takes back what it brought, until the event is over: then the list is the record of who came.</summary>
    public Task CancelByPartnerAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel) =>
        now < Event.EndsAt ? CancelAsync(db, now, cancel) : throw new Refused(RegistrationErrors.TooLateForPartner);
}
