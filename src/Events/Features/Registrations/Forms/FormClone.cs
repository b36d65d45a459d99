using Events.Features.Planning;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;

namespace Events.Features.Registrations.Forms;

/// <summary>An event that is planned once more asks the same questions; nobody has answered them yet.</summary>
public class FormClone(EventsDbContext db) : IClonesEvent
{
    public async Task CloneAsync(Event from, Event to, CancellationToken cancel)
    {
        var form = await FormVersion.OfAsync(db, from.Id, cancel);
        if (form.Id != 0) db.Add(form.For(to.Id));
    }
}
