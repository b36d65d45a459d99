using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations.Groups;

public partial class RegistrationGroup
{
    /// <summary>The place of that number of which something may still come.</summary>
    public Registration? Place(int number) => Places.FirstOrDefault(place => place.GroupPlace == number);

    /// <summary>The next place for which nobody is named: one that is certain before one that waits.</summary>
    public Registration? NextOpen() => Places.Where(place => place.IsOpenPlace).OrderByDescending(place => place.HoldsSeats).ThenBy(place => place.State).ThenBy(place => place.GroupPlace).FirstOrDefault();

    public int Named => Places.Count(place => !place.Attendees[0].IsOpen);

    public bool ManagerMayChange(DateTimeOffset now) => Event.TakesPeopleAt(now);

    /// <summary>Says who comes on a place, inside the caller's transaction: whoever fills in the person is <paramref name="fill"/>.</summary>
    /// <exception cref="Refused">The place has a name already, the event is over, or the person is registered.</exception>
    public async Task NameAsync(EventsDbContext db, Registration place, Action<Attendee> fill, RegistrationRules rules, DateTimeOffset now, CancellationToken cancel)
    {
        if (!ManagerMayChange(now)) throw new Refused(RegistrationErrors.TooLateToChange);
        if (place.Attendees[0] is not { IsOpen: true } person) throw new Refused(GroupErrors.HasName);
        person.BeNamed(fill, Name, Event);
        if (rules.RefusesSamePerson) await Registration.RefuseKnownAsync(db, EventId, [person], cancel);
        place.AskAboutPerson(rules, "", person, now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes the name off a place inside the caller's transaction: the ticket is revoked, the seat stays with the group.</summary>
    /// <exception cref="Refused">The person has come already, or holds no seat.</exception>
    public async Task<Registration> ReopenAsync(EventsDbContext db, Registration place, DateTimeOffset now, CancellationToken cancel)
    {
        if (!place.RegistrantMayReplace(now)) throw new Refused(RegistrationErrors.TooLateToChange);
        if (place.Attendees[0].IsOpen) throw new Refused(GroupErrors.HasNoName);
        return await place.ReplaceAsync(db, OpenPlace(place.GroupPlace, place.Attendees[0].Category), now, cancel);
    }

    private Attendee OpenPlace(int number, AttendeeCategory category) => new()
    {
        Name = Language == "zh" ? $"{Name}（第{number}位）" : $"{Name} (place {number})",
        Organisation = Name,
        Category = category,
        IsOpen = true,
    };
}
