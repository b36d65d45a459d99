using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>
    /// Registers people for an event: takes their seats, all or none, and adds the rows, inside the caller's transaction. The database decides
    /// whether there is room and whether an e-mail address is registered already.
    /// </summary>
    /// <exception cref="Refused">The event takes nobody by this entrance, or there are not enough seats.</exception>
    public static async Task<Registration> RegisterAsync(
        EventsDbContext db, Event @event, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        MustTake(@event, source, now);
        if (!await SeatPool.TakeAsync(db, @event.SeatsId, people.Count, cancel))
            throw new Refused(source == RegistrationSource.Form ? RegistrationErrors.EventIsFull : RegistrationErrors.SeatsAreTaken);
        return await AddAsync(db, @event, source, language, people, now, cancel);
    }

    /// <summary>Registers people each for themselves, in one go: seats for all of them or for none. The mail speaks the language of their country.</summary>
    /// <exception cref="Refused">The event takes nobody by this entrance, or there are not enough seats.</exception>
    public static async Task<IReadOnlyList<Registration>> RegisterEachAsync(
        EventsDbContext db, Event @event, RegistrationSource source, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        MustTake(@event, source, now);
        if (!await SeatPool.TakeAsync(db, @event.SeatsId, people.Count, cancel))
            throw new Refused(RegistrationErrors.NotEnoughSeats, @event.Seats.Left ?? 0, people.Count);

        var registrations = people.Select(person => Of(@event, source, person.LikelyLanguage, [person], now)).ToList();
        db.AddRange(registrations);
        await db.SaveChangesAsync(cancel);
        return registrations;
    }

    /// <summary>The registration of people whose seats are taken already.</summary>
    internal static Registration Of(Event @event, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now)
    {
        var registration = new Registration { EventId = @event.Id, Source = source, Language = language, CreatedAt = now };
        foreach (var person in people)
        {
            person.Join(@event);
            registration.Attendees.Add(person);
        }
        return registration;
    }

    private static async Task<Registration> AddAsync(
        EventsDbContext db, Event @event, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        var registration = Of(@event, source, language, people, now);
        db.Add(registration);
        await db.SaveChangesAsync(cancel);
        return registration;
    }

    /// <summary>Everybody may come while registration is open; staff add people before it opens and after it has closed.</summary>
    private static void MustTake(Event @event, RegistrationSource source, DateTimeOffset now)
    {
        if (source == RegistrationSource.Form && !@event.AcceptsRegistrations(now)) throw new Refused(RegistrationErrors.IsClosed);
        if (!@event.TakesPeople) throw new Refused(RegistrationErrors.EventTakesNobody);
    }
}
