using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>At smaller events one door is enough.</summary>
    private const int LeastForConflicts = 60;

    /// <summary>The log at the main entrance: one scan for everybody who arrived.</summary>
    private async Task AddScansAsync(Event @event, List<Registration> registrations, CancellationToken cancel)
    {
        var arrived = registrations.SelectMany(registration => registration.Attendees).Where(attendee => attendee.HasArrived).ToList();
        if (arrived.Count == 0) return;

        var gate = Gate.MainEntrance(@event.Id);
        db.Add(gate);
        await db.SaveChangesAsync(cancel);
        AddDevices(@event, gate);
        foreach (var attendee in arrived)
        {
            var at = attendee.ArrivedAt!.Value;
            var scan = new Scan { Id = Guid.NewGuid(), EventId = @event.Id, GateId = gate.Id, Gate = gate, At = at, ReceivedAt = at, UserId = people[Role.Staff] };
            scan.Belong(attendee);
            var admission = Admission.Of(gate.Id, [scan]);
            db.AddRange(scan, admission);
            scan.Recall(admission);
        }
        await db.SaveChangesAsync(cancel);
        if (arrived.Count >= LeastForConflicts) await AddConflictsAsync(@event, gate, arrived, cancel);
    }

    /// <summary>A second entrance, whose phone had no network for a while and a clock that is seven minutes behind.</summary>
    private async Task AddConflictsAsync(Event @event, Gate main, List<Attendee> arrived, CancellationToken cancel)
    {
        var gate = Gate.After([main], @event.Id, new Bilingual("贵宾入口", "Entrance for guests of honour"));
        (gate.Categories, gate.IsEntrance, gate.Ways) = ([AttendeeCategory.Envoy, AttendeeCategory.Vip, AttendeeCategory.Speaker], true, Ways.In);
        db.Add(gate);
        await db.SaveChangesAsync(cancel);
        var before = await db.Scans.Include(scan => scan.Gate).Where(scan => scan.GateId == main.Id).ToDictionaryAsync(scan => scan.AttendeeId!.Value, cancel);
        var twice = arrived.Where(attendee => gate.Categories.Contains(attendee.Category)).Take(2).ToList();
        foreach (var attendee in twice.Concat(arrived.Where(attendee => !gate.Categories.Contains(attendee.Category)).Take(1)))
        {
            var first = before[attendee.Id];
            var (passed, received) = (first.PassedAt.AddMinutes(4), Earlier(first.PassedAt.AddMinutes(50), now));
            var clock = TimeSpan.FromMinutes(-7);
            var scan = new Scan { Id = Guid.NewGuid(), EventId = @event.Id, GateId = gate.Id, Gate = gate, At = passed + clock, SentAt = received + clock, ReceivedAt = received, UserId = people[Role.Staff], LetIn = true };
            scan.Belong(attendee);
            scan.Enter(first);
            db.AddRange(scan, Admission.Of(gate.Id, [scan]));
        }
        await db.SaveChangesAsync(cancel);
    }
}
