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
    /// <exception cref="Refused">There are not enough seats.</exception>
    public static async Task<Registration> RegisterAsync(
        EventsDbContext db, Event @event, RegistrationSource source, string language, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await SeatPool.TakeAsync(db, @event.SeatsId, people.Count, cancel)) throw new Refused(RegistrationErrors.EventIsFull);

        var registration = Of(@event, source, language, people, now);
        db.Add(registration);
        await db.SaveChangesAsync(cancel);
        return registration;
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

    /// <summary>Registers people each for themselves, in one go: seats for all of them or for none. The mail speaks the language of their country.</summary>
    /// <exception cref="Refused">There are not enough seats.</exception>
    public static async Task<IReadOnlyList<Registration>> RegisterEachAsync(
        EventsDbContext db, Event @event, RegistrationSource source, IReadOnlyCollection<Attendee> people, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await SeatPool.TakeAsync(db, @event.SeatsId, people.Count, cancel))
            throw new Refused(RegistrationErrors.NotEnoughSeats, @event.Seats.Left ?? 0, people.Count);

        var registrations = people.Select(person =>
        {
            person.Join(@event);
            return new Registration
            {
                EventId = @event.Id,
                Source = source,
                Language = person.LikelyLanguage,
                CreatedAt = now,
                Attendees = { person },
            };
        }).ToList();
        db.AddRange(registrations);
        await db.SaveChangesAsync(cancel);
        return registrations;
    }
}
