using Events.Features.CheckIn.Arrivals;
using Events.Features.CheckIn.Conflicts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Desk;

/// <summary>What the desk sees of an event's check-in.</summary>
public class CheckInBoard(EventsDbContext db, GateAccess access, ConflictList conflicts)
{
    private const int LastScans = 20;

    public sealed record CategoryCount(AttendeeCategory Category, int Arrived, int Expected);

    public sealed record GateCount(Gate Gate, int Admitted);

    public sealed record Result(
        Event Event, ArrivalCount Count, IReadOnlyList<CategoryCount> Categories, IReadOnlyList<GateCount> Gates, IReadOnlyList<Scan> Scans, int Conflicts);

    public async Task<Result> ReadAsync(Event @event, CancellationToken cancel) => new(
        @event,
        await ArrivalCount.ReadAsync(db, @event.Id, cancel),
        await CategoriesAsync(@event.Id, cancel),
        await GatesAsync(@event, cancel),
        await ScansAsync(@event.Id, cancel),
        await conflicts.CountAsync(@event.Id, cancel));

    public async Task<IReadOnlyList<CategoryCount>> CategoriesAsync(long eventId, CancellationToken cancel)
    {
        var counts = await db.Attendees.Where(a => a.EventId == eventId && (a.State == RegistrationState.Confirmed || a.ArrivedAt != null)).GroupBy(a => a.Category)
            .Select(all => new CategoryCount(all.Key, all.Count(a => a.ArrivedAt != null), all.Count())).ToListAsync(cancel);
        return [.. counts.OrderBy(count => count.Category)];
    }

    private async Task<IReadOnlyList<GateCount>> GatesAsync(Event @event, CancellationToken cancel)
    {
        var gates = await access.OfAsync(@event, cancel);
        var admitted = await db.Admissions.Where(a => a.EventId == @event.Id).GroupBy(a => a.GateId)
            .Select(all => new { all.Key, Count = all.Count() }).ToDictionaryAsync(gate => gate.Key, gate => gate.Count, cancel);
        return [.. gates.Select(gate => new GateCount(gate, admitted.GetValueOrDefault(gate.Id)))];
    }

    private Task<List<Scan>> ScansAsync(long eventId, CancellationToken cancel) =>
        db.Scans.Told().Where(scan => scan.EventId == eventId).OrderByDescending(scan => scan.ReceivedAt).ThenByDescending(scan => scan.At).Take(LastScans).ToListAsync(cancel);
}
