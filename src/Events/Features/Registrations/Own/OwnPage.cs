using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Own;

/// <summary>Finds a registration by the secret of its own page.</summary>
public static class OwnPage
{
    /// <summary>The registration with its event and people, tracked, so that it can be changed.</summary>
    public static Task<Registration?> FindAsync(EventsDbContext db, string secret, CancellationToken cancel) =>
        db.Registrations.Include(r => r.Event).Include(r => r.Attendees.OrderBy(a => a.Id)).FirstOrDefaultAsync(r => r.Secret == secret, cancel);

    /// <summary>The person of that ticket, or null; of a link that names none, the first.</summary>
    public static Attendee? Person(Registration registration, string? ticket) =>
        registration.Attendees.FirstOrDefault(attendee => ticket is null || attendee.TicketCode == ticket);
}
