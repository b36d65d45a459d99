using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    public bool RegistrantMayCancel(DateTimeOffset now) => !HasEnded && now < Event.StartsAt && !Attendees.Any(attendee => attendee.HasArrived);

    public bool RegistrantMayChange(DateTimeOffset now) => !HasEnded && Event.TakesPeopleAt(now);

    /// <summary>The registrant cancels: until the event begins, for who stays away then has not come and is no cancellation.</summary>
    public Task CancelByRegistrantAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        if (!HasEnded && now >= Event.StartsAt) throw new Refused(RegistrationErrors.TooLateToCancel);
        return CancelAsync(db, now, cancel);
    }

    /// <summary>Lets the registrant correct what stands here until the event is over; afterwards it is the record of who came.</summary>
    public void MustLetRegistrantChange(DateTimeOffset now)
    {
        if (!RegistrantMayChange(now)) throw new Refused(RegistrationErrors.TooLateToChange);
    }
}
