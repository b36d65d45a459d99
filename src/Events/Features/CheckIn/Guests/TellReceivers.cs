using Events.Features.CheckIn.Mails;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Guests;

/// <summary>Tells those who receive guests of honour that their guest is here: once for each guest, and not when it is no news any more.</summary>
public class TellReceivers(EventsDbContext db, GuestsHere here, Outbox outbox, TimeProvider clock) : IJob
{
    /// <summary>A scan that comes later than this from a device without network tells nothing new.</summary>
    private static readonly TimeSpan News = TimeSpan.FromHours(2);

    public async Task RunAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - News;
        var admissions = db.Admissions;
        var waiting = await db.GuestsOfHonour.AsNoTracking()
            .Where(g => g.ReceiverToldAt == null && g.Side == GuestSide.Guests && g.State != GuestState.Declined && g.ReceivedById != null && g.ReceivedBy!.DeactivatedAt == null
                && admissions.Any(admission => admission.EventId == g.EventId && admission.At >= since))
            .Select(g => new { g.Id, g.EventId }).ToListAsync(cancel);
        foreach (var ofEvent in waiting.GroupBy(guest => guest.EventId, guest => guest.Id))
        {
            var ids = ofEvent.ToHashSet();
            var arrived = admissions.Where(admission => admission.EventId == ofEvent.Key && admission.At >= since).Join(db.Attendees, admission => admission.AttendeeId, a => a.Id, (_, a) => a);
            foreach (var match in await here.AmongAsync(arrived, ofEvent.Key, cancel))
                if (ids.Contains(match.Guest.Id) && match.Person?.ArrivedAt >= since) await TellAsync(match.Guest.Id, cancel);
        }
    }

    private Task TellAsync(long guestId, CancellationToken cancel) => db.WriteAsync(async () =>
    {
        // Two may look at the same moment: the database decides who tells.
        if (!await GuestOfHonour.TellReceiverAsync(db, guestId, clock.GetUtcNow(), cancel)) return;
        var receiver = await db.GuestsOfHonour.Where(g => g.Id == guestId).Select(g => new { g.ReceivedBy!.Email, g.ReceivedBy.Name, g.ReceivedBy.Language }).SingleAsync(cancel);
        outbox.Add<GuestIsHereToReceiverMail>(receiver.Email ?? "", receiver.Name, receiver.Language, guestId);
        await db.SaveChangesAsync(cancel);
    }, cancel);
}
