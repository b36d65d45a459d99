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
    /// <summary>A change that cannot be saved is refused by itself: the other scans of the call do not wait for it.</summary>
    /// <inheritdoc cref="ScanLog.AppendAsync"/>
    public async Task<IReadOnlyCollection<Guid>> AppendAsync(ShownScan shown, CancellationToken cancel)
    {
        var former = shown.Person?.Category;
        for (var isFirst = true; ; isFirst = false)
        {
            // What an earlier change has read, the gates have changed since.
            db.ChangeTracker.Clear();
            try
            {
                return await WriteAsync(shown, ChangeAsync, cancel);
            }
            catch (Exception failure) when (failure is Refused or DbUpdateConcurrencyException)
            {
                shown.Scan.Reopen();
                if (former is { } category) shown.Person!.Category = category;
                if (isFirst && failure is DbUpdateConcurrencyException) continue;
                db.ChangeTracker.Clear();
                return await WriteAsync(shown, RefuseAsync, cancel);
            }
        }
    }

    private Task<IReadOnlyCollection<Guid>> WriteAsync(ShownScan shown, Func<ShownScan, CancellationToken, Task> decide, CancellationToken cancel) => db.WriteAsync(async () =>
    {
        await db.TakeTurnAsync($"scans-{shown.Scan.EventId}", cancel);
        if (await db.Scans.AnyAsync(known => known.Id == shown.Scan.Id, cancel)) return [shown.Scan.Id];
        await decide(shown, cancel);
        return await log.AppendAsync([shown.Scan], cancel);
    }, cancel);

    private async Task ChangeAsync(ShownScan shown, CancellationToken cancel)
    {
        if (shown.Sent.WalkIn is { } walkIn) await RegisterAsync(walkIn.ToAttendee(), shown.Scan, cancel);
        else await ChangeCategoryAsync(shown, cancel);
    }

    private static Task RefuseAsync(ShownScan shown, CancellationToken cancel)
    {
        var scan = shown.Scan;
        shown.Judge();
        if (scan.Reason is null) scan.Refuse(ScanReason.Full);
        if (shown.Sent.WalkIn?.ToAttendee() is { } person) scan.Name(person.Name, person.Organisation);
        return Task.CompletedTask;
    }

    /// <summary>As the desk does it. Whoever was let in although no seat is free stays in the log without one.</summary>
    private async Task RegisterAsync(Attendee person, Scan scan, CancellationToken cancel)
    {
        var (name, organisation) = (person.Name, person.Organisation);
        scan.RefuseIfBarred(person, person.Category);
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

    /// <summary>
    /// Pools follow as at the desk; the ticket stays. Where the other category is full, the person keeps their own, and so does whoever passed although
    /// the gate was against them.
    /// </summary>
    private async Task ChangeCategoryAsync(ShownScan shown, CancellationToken cancel)
    {
        var scan = shown.Scan;
        shown.Judge();
        var isFree = scan.Reason is null || (scan.Override is not null && !scan.IsRefused);
        if (shown is not { Sent.Category: { } category, Person: { } known } || !isFree) return;
        var person = await db.Attendees.SingleAsync(a => a.Id == known.Id, cancel);
        await person.ChangeCategoryIfFreeAsync(db, category, scan.ReceivedAt, cancel);
        known.Category = person.Category;
        if (person.Category != category) scan.Refuse(ScanReason.Full);
    }
}
