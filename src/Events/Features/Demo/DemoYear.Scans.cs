using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Registrations;

namespace Events.Features.Demo;

public partial class DemoYear
{
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
            var admission = new Admission { AttendeeId = attendee.Id, GateId = gate.Id, EventId = @event.Id, ScanId = scan.Id, At = at };
            scan.Belong(attendee);
            db.AddRange(scan, admission);
            scan.Recall([admission]);
        }
        await db.SaveChangesAsync(cancel);
    }
}
