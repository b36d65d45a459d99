using Events.Features.Planning;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;

namespace Events.Features.Registrations.Rules;

/// <summary>An event that is planned once more takes people by the same rules: nobody may slip in because they were forgotten.</summary>
public class RulesClone(EventsDbContext db) : IClonesEvent
{
    public async Task CloneAsync(Event from, Event to, CancellationToken cancel)
    {
        var rules = await RegistrationRules.OfAsync(db, from.Id, cancel);
        if (rules.Id != 0) db.Add(rules.For(to.Id));
    }
}
