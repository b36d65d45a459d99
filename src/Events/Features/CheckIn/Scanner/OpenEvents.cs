using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scanner;

/// <summary>The events that one may check in for: those that are running or coming, with the gates where one may.</summary>
public class OpenEvents(EventsDbContext db, EventAccess access, GateAccess here, TimeProvider clock)
{
    private const int Most = 30;

    public sealed record Row(long Id, EventKind Kind, Bilingual Title, Bilingual Place, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone);

    public sealed record Result(IReadOnlyList<Row> Events, ILookup<long, Gate> Gates, DateTimeOffset Now);

    public async Task<Result> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (own, seen) = (access.Events, here.Seen);
        var events = await db.Events.AsNoTracking().Where(e => own.Any(one => one.Id == e.Id) || seen.Any(gate => gate.EventId == e.Id)).Where(e => e.State == EventState.Published && e.EndsAt > now)
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new Row(e.Id, e.Kind, e.Title, e.Place, e.StartsAt, e.EndsAt, e.TimeZone)).ToListAsync(cancel);
        var ids = events.Select(e => e.Id).ToList();
        var gates = await seen.AsNoTracking().Where(gate => ids.Contains(gate.EventId)).OrderBy(gate => gate.Sort).ThenBy(gate => gate.Id).ToListAsync(cancel);
        return new Result(events, gates.ToLookup(gate => gate.EventId), now);
    }
}
