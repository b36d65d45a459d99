using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>An event that is planned once more has the same gates with the same rules, at its own hours and for its own sessions; a gate for a session comes with it alone.</summary>
public class GatesClone(EventsDbContext db) : IClonesEvent
{
    public bool IsChosen(CloneForm form) => form.Gates;

    public async Task CloneAsync(Event from, Event to, CancellationToken cancel)
    {
        List<Gate> copies = [];
        foreach (var gate in await db.Gates.AsNoTracking().Include(gate => gate.Session).Where(gate => gate.EventId == from.Id).OrderBy(gate => gate.Sort).ThenBy(gate => gate.Id).ToListAsync(cancel))
        {
            var copy = gate.DefaultOf is null ? Gate.After(copies, to.Id, gate.Name) : Gate.MainEntrance(to.Id).Named(gate.Name);
            (copy.Categories, copy.IsManyTimes, copy.Ways, copy.IsEntrance) = (gate.Categories, gate.IsManyTimes, gate.Ways, gate.IsEntrance);
            copy.Open(Moved(gate.OpensAt, from, to), Moved(gate.ClosesAt, from, to));
            copy.Session = gate.Session is { } session ? Same(session, to) : null;
            // Without the session it would be open to everybody.
            if (gate.Session is not null && copy.Session is null) continue;
            copies.Add(copy);
        }
        db.AddRange(copies);
    }

    /// <summary>The copy of the session, which is about to be saved with the event; none where the programme is not taken along.</summary>
    private Session? Same(Session session, Event to) => db.Sessions.Local.FirstOrDefault(
        copy => copy.Event == to && copy.Title == session.Title && (copy.StartMinute, copy.Minutes, copy.Kind) == (session.StartMinute, session.Minutes, session.Kind));

    /// <summary>As far from the start as before, on the clock of the place.</summary>
    private static DateTimeOffset? Moved(DateTimeOffset? at, Event from, Event to) =>
        at is { } instant ? Zones.Moved(instant, (from.StartsAt, from.TimeZone), (to.StartsAt, to.TimeZone)) : null;
}
