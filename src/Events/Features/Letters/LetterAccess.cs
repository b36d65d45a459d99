using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters;

/// <summary>The letters that the signed-in person may see: those of the events they may see.</summary>
public class LetterAccess(EventsDbContext db, EventAccess events)
{
    /// <summary>The letter with all that its page and its paper show, or null where it is not to be seen.</summary>
    public Task<VisaLetter?> FindAsync(long id, CancellationToken cancel) => events.Of(db.VisaLetters)
        .Include(letter => letter.Event)
        .Include(letter => letter.Attendee).ThenInclude(attendee => attendee.Registration)
        .Include(letter => letter.Unit).Include(letter => letter.IssuedBy).Include(letter => letter.RevokedBy)
        .FirstOrDefaultAsync(letter => letter.Id == id, cancel);

    /// <summary>Whom a letter is for, with all that it says of the event; null where they are not to be seen.</summary>
    public Task<Attendee?> FindReaderAsync(long eventId, long attendeeId, CancellationToken cancel) => events.Of(db.Attendees)
        .Include(a => a.Registration).Include(a => a.Event).ThenInclude(e => e.Unit)
        .FirstOrDefaultAsync(a => a.Id == attendeeId && a.EventId == eventId, cancel);
}
