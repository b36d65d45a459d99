using Events.Features.Planning;
using Events.Features.Planning.Events;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>Follows the event's switch “one registration per e-mail address” for those who are registered already.</summary>
public class EmailsOnce(EventsDbContext db) : IFollowsEvent
{
    private const int MostNamed = 5;

    public async Task FollowAsync(Event @event, EventMove.Times before, CancellationToken cancel)
    {
        var people = db.Attendees.Where(a => a.EventId == @event.Id);
        if (!@event.OnePerEmail)
        {
            await people.Where(a => a.EmailOnce != null).ExecuteUpdateAsync(a => a.SetProperty(x => x.EmailOnce, (string?)null), cancel);
            return;
        }
        var coming = people.Where(a => a.CancelledAt == null && a.Email != "");
        if (!await coming.AnyAsync(a => a.EmailOnce == null, cancel)) return;

        var repeated = await coming.GroupBy(a => a.Email).Where(same => same.Count() > 1).Select(same => same.Key).OrderBy(email => email).Take(MostNamed).ToListAsync(cancel);
        if (repeated.Count > 0) throw new Refused(RegistrationErrors.EmailsRepeat, string.Join(", ", repeated)) { Field = nameof(Event.OnePerEmail) };
        await coming.Where(a => a.EmailOnce == null).ExecuteUpdateAsync(a => a.SetProperty(x => x.EmailOnce, x => x.Email), cancel);
    }
}
