using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

/// <summary>What somebody asks for at the form.</summary>
/// <param name="Share">The part of the partner through whom they come.</param>
/// <param name="MayWait">They would rather wait than be turned away when it is full.</param>
public sealed record Application(Event Event, string Language, IReadOnlyCollection<Attendee> People, EventShare? Share = null, bool MayWait = false);

public partial class Registration
{
    /// <summary>
    /// Takes an application inside the caller's transaction: it is confirmed at once, waits for somebody's approval where the event asks for that, or
    /// waits for a seat.
    /// </summary>
    /// <exception cref="Refused">The event is closed, the person is registered, or it is full and nobody may or wants to wait.</exception>
    public static async Task<Registration> ApplyAsync(EventsDbContext db, Application wish, DateTimeOffset now, CancellationToken cancel)
    {
        MustTake(wish.Event, RegistrationSource.Form, now);
        var rules = await RegistrationRules.OfAsync(db, wish.Event.Id, cancel);
        if (rules.RefusesSamePerson)
        {
            // In the same order as everywhere: seats before people.
            await rules.TakeTurnAsync(db, cancel);
            await RefuseKnownAsync(db, wish.Event.Id, wish.People, cancel);
        }

        var registration = Of(wish.Event, RegistrationSource.Form, wish.Language, wish.People, now, wish.Share?.UnitId);
        if (rules.MustApprove(wish.People)) registration.Request(now);
        else
        {
            await rules.TakeTurnAsync(db, cancel);
            // Whoever waits comes before whoever comes now, should the hall have grown meanwhile.
            await WaitingList.OfferAsync(db, rules, now, cancel);
            var needs = SeatNeeds.Of(wish.Event, rules, wish.People, wish.Share?.SeatsId, RegistrationErrors.EventIsFull);
            if (await needs.TakeAsync(db, cancel) is { } full)
            {
                // Another session may have seats; for the event there is only the waiting list.
                if (full == FormErrors.SessionHasFilled) throw new Refused(full) { Field = FormErrors.SessionsField };
                if (!rules.HasWaitingList || !wish.MayWait) throw new Refused(full);
                registration.Wait(now);
            }
        }
        return await AddAsync(db, registration, cancel);
    }

    internal void Request(DateTimeOffset now) => Become(RegistrationState.Requested, now);

    /// <summary>One at a time, for no index can tell whether two names are one person's.</summary>
    internal static async Task RefuseKnownAsync(EventsDbContext db, long eventId, IReadOnlyCollection<Attendee> people, CancellationToken cancel)
    {
        await db.TakeTurnAsync(Turns.People(eventId), cancel);
        var known = await Attendee.KnownAsync(db, eventId, people, cancel);
        if (people.Any(person => known[person.Sameness].Any(id => people.All(one => one.Id != id))))
            throw new Refused(RegistrationErrors.PersonIsRegistered) { Field = nameof(PersonForm.Name) };
    }
}
