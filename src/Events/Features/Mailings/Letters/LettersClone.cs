using Events.Features.Planning;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Letters;

/// <summary>The letters that lie ready go along with the mails.</summary>
public class LettersClone(EventsDbContext db) : IClonesEvent
{
    public bool IsChosen(CloneForm form) => form.Mails;

    public async Task CloneAsync(Event from, Event to, CancellationToken cancel)
    {
        foreach (var letter in await db.EventLetters.AsNoTracking().Where(letter => letter.EventId == from.Id).OrderBy(letter => letter.Id).ToListAsync(cancel))
            db.Add(new EventLetter { EventId = to.Id, Name = letter.Name, Subject = letter.Subject, Body = letter.Body });
    }
}
