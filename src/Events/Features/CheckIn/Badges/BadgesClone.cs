using Events.Features.Planning;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>An event that is planned once more has badges of the same look, along with its gates.</summary>
public class BadgesClone(EventsDbContext db) : IClonesEvent
{
    public bool IsChosen(CloneForm form) => form.Gates;

    public async Task CloneAsync(Event from, Event to, CancellationToken cancel)
    {
        if (await db.BadgeSettings.AsNoTracking().FirstOrDefaultAsync(setting => setting.EventId == from.Id, cancel) is { } setting) db.Add(setting.For(to.Id));
    }
}
