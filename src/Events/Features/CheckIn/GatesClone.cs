using Events.Features.Planning;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>An event that is planned once more has the same gates.</summary>
public class GatesClone(EventsDbContext db) : IClonesEvent
{
    public bool IsChosen(CloneForm form) => form.Gates;

    public async Task CloneAsync(Event from, Event to, CancellationToken cancel)
    {
        List<Gate> copies = [];
        foreach (var gate in await db.Gates.AsNoTracking().Where(gate => gate.EventId == from.Id).OrderBy(gate => gate.Sort).ThenBy(gate => gate.Id).ToListAsync(cancel))
            copies.Add(gate.DefaultOf is null ? Gate.After(copies, to.Id, gate.Name) : Gate.MainEntrance(to.Id).Named(gate.Name));
        db.AddRange(copies);
    }
}
