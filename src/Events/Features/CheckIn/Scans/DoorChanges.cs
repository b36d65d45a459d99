using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>
/// Scans that change more than where somebody is: a person who is not on the list is registered, or comes as another category from here on. Each is one
/// transaction with its line of the log, whose id makes it happen once; it is written in the name of whoever sent it.
/// </summary>
public class DoorChanges(EventsDbContext db, ScanLog log, Outbox outbox)
{
    /// <inheritdoc cref="ScanLog.AppendAsync"/>
    public Task<IReadOnlyCollection<Guid>> AppendAsync(SentScan sent, Scan scan, CancellationToken cancel) => db.WriteAsync(async () =>
    {
        await db.TakeTurnAsync($"scans-{scan.EventId}", cancel);
        if (await db.Scans.AnyAsync(known => known.Id == scan.Id, cancel)) return [scan.Id];
        if (sent.WalkIn is { } walkIn) await RegisterAsync(walkIn.ToAttendee(), scan, cancel);
        else if (scan is { IsRefused: false, Attendee: { } shown }) await ChangeAsync(shown, sent.Category!.Value, scan, cancel);
        return await log.AppendAsync([scan], cancel);
    }, cancel);

    /// <summary>As the desk does it. Whoever was let in although no seat is free stays in the log without one.</summary>
    private async Task RegisterAsync(Attendee person, Scan scan, CancellationToken cancel)
    {
        var (name, organisation) = (person.Name, person.Organisation);
        if (scan.Objection(person) is var (reason, since)) scan.Refuse(reason, since);
        else if (scan.LetIn == false) scan.Refuse(ScanReason.RefusedOffline);
        if (scan.IsRefused) scan.Name(name, organisation);
        else if (await RegistrationAsync(person, scan, cancel) is { } made)
        {
            outbox.Tell(made);
            await db.SaveChangesAsync(cancel);
            scan.Belong(person);
        }
        else
        {
            if (scan.Reason is null) scan.Refuse(ScanReason.Full);
            scan.Name(name, organisation);
        }
    }

    private async Task<Registration?> RegistrationAsync(Attendee person, Scan scan, CancellationToken cancel)
    {
        try
        {
            return scan.Override is null
                ? await Registration.RegisterAsync(db, scan.Gate.Event, RegistrationSource.WalkIn, Languages.Current, [person], scan.ReceivedAt, cancel)
                : await Registration.RegisterBeyondAsync(db, scan.Gate.Event, RegistrationSource.WalkIn, Languages.Current, [person], scan.ReceivedAt, cancel);
        }
        catch (Refused)
        {
            // No seat is free, or the event takes nobody any more; nothing was written.
            return null;
        }
    }

    /// <summary>Pools follow as at the desk; the ticket stays. Where the other category is full, the person keeps their own.</summary>
    private async Task ChangeAsync(Attendee shown, AttendeeCategory category, Scan scan, CancellationToken cancel)
    {
        var person = await db.Attendees.SingleAsync(a => a.Id == shown.Id, cancel);
        await person.ChangeCategoryIfFreeAsync(db, category, scan.ReceivedAt, cancel);
        shown.Category = person.Category;
        if (person.Category != category) scan.Refuse(ScanReason.Full);
    }
}
