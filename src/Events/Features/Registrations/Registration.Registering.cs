using Events.Features.Planning;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    private const int BatchSize = 250;

    /// <summary>
    /// Registers people for an event: takes their seats, all or none, and adds the rows, inside the caller's transaction. The database decides
    /// whether there is room and whether an e-mail address is registered already.
    /// </summary>
    /// <exception cref="Refused">The event takes nobody by this entrance, or there are not enough seats.</exception>
    public static async Task<Registration> RegisterAsync(
        EventsDbContext db, Event @event, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        MustTake(@event, source, now);
        var rules = await RegistrationRules.OfAsync(db, @event.Id, cancel);
        await rules.TakeTurnAsync(db, cancel);
        var needs = SeatNeeds.Of(@event, rules, people, null, source == RegistrationSource.Form ? RegistrationErrors.EventIsFull : RegistrationErrors.SeatsAreTaken);
        if (await needs.TakeAsync(db, cancel) is { } full) throw new Refused(full);
        return await AddAsync(db, Of(@event, source, language, people, now), cancel);
    }

    /// <summary>Registers people although all seats are taken; where some are free, those are used.</summary>
    /// <exception cref="Refused">The event takes nobody by this entrance.</exception>
    public static async Task<Registration> RegisterBeyondAsync(
        EventsDbContext db, Event @event, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        MustTake(@event, source, now);
        var rules = await RegistrationRules.OfAsync(db, @event.Id, cancel);
        await rules.TakeTurnAsync(db, cancel);
        await SeatNeeds.Of(@event, rules, people, null, RegistrationErrors.SeatsAreTaken).TakeBeyondAsync(db, cancel);
        return await AddAsync(db, Of(@event, source, language, people, now), cancel);
    }

    /// <summary>
    /// Registers people each for themselves, in one go: seats for all of them or for none. The mail speaks the language of their country. The rows
    /// are written in batches, and after each the context lets go of all that it tracks.
    /// </summary>
    /// <param name="added">Is told of each batch once its keys are known; what it adds to the context is written with the batch.</param>
    /// <exception cref="Refused">The event takes nobody by this entrance, or there are not enough seats.</exception>
    public static async Task RegisterEachAsync(
        EventsDbContext db, Event @event, RegistrationSource source, IReadOnlyCollection<Attendee> people, DateTimeOffset now,
        Action<IReadOnlyCollection<Registration>> added, CancellationToken cancel)
    {
        MustTake(@event, source, now);
        var rules = await RegistrationRules.OfAsync(db, @event.Id, cancel);
        await rules.TakeTurnAsync(db, cancel);
        if (await SeatNeeds.Of(@event, rules, people, null, RegistrationErrors.NotEnoughSeats).TakeAsync(db, cancel) is { } full)
            throw full == RegistrationErrors.NotEnoughSeats ? new Refused(full, @event.Seats.Left ?? 0, people.Count) : new Refused(full);

        foreach (var batch in people.Chunk(BatchSize))
        {
            var registrations = batch.Select(person => Of(@event, source, person.LikelyLanguage, [person], now)).ToList();
            db.AddRange(registrations);
            await db.SaveChangesAsync(cancel);
            added(registrations);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        await FeeCharging.ChargeAsync(db, @event.Id, now, cancel);
    }

    /// <summary>The registration of people whose seats are taken already.</summary>
    internal static Registration Of(
        Event @event, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now, long? partnerUnitId = null)
    {
        var registration = new Registration { EventId = @event.Id, Source = source, Language = language, CreatedAt = now, ConfirmedAt = now, PartnerUnitId = partnerUnitId };
        foreach (var person in people)
        {
            person.Join(@event);
            registration.Attendees.Add(person);
        }
        return registration;
    }

    private static async Task<Registration> AddAsync(EventsDbContext db, Registration registration, CancellationToken cancel)
    {
        db.Add(registration);
        await db.SaveChangesAsync(cancel);
        if (registration.IsConfirmed) await FeeCharging.ChargeAsync(db, registration.EventId, registration.CreatedAt, cancel, [.. registration.Attendees.Select(attendee => attendee.Id)]);
        return registration;
    }

    /// <summary>Everybody may come while registration is open, and partners bring people as long; staff add them before it opens and after it has closed.</summary>
    internal static void MustTake(Event @event, RegistrationSource source, DateTimeOffset now)
    {
        if (source == RegistrationSource.Form && !@event.AcceptsRegistrations(now)) throw new Refused(RegistrationErrors.IsClosed);
        if (source == RegistrationSource.Partner && !@event.AcceptsFromPartners(now)) throw new Refused(RegistrationErrors.IsClosed);
        if (!@event.TakesPeople) throw new Refused(RegistrationErrors.EventTakesNobody);
    }
}
