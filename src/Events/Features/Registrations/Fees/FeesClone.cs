using Events.Features.Planning;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;

namespace Events.Features.Registrations.Fees;

/// <summary>An event that is planned once more costs what it did, until somebody says otherwise.</summary>
public class FeesClone(EventsDbContext db) : IClonesEvent
{
    public async Task CloneAsync(Event from, Event to, CancellationToken cancel)
    {
        if (await FeeRules.FindAsync(db.FeeRules, from.Id, cancel) is { } rules) db.Add(rules.For(to.Id));
    }
}
