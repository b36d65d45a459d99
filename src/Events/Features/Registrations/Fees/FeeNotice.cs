using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

/// <summary>What somebody is told of their fee: how much, by when, to which account, with which reference.</summary>
public sealed record FeeNotice(FeeDue Due, FeeRules Rules)
{
    public static async Task<FeeNotice> OfAsync(EventsDbContext db, FeeDue due, CancellationToken cancel) =>
        new(due, await FeeRules.OfAsync(db, due.EventId, cancel));

    /// <summary>Of a person who still owes one; null for all others.</summary>
    public static async Task<FeeNotice?> OfPersonAsync(EventsDbContext db, long attendeeId, CancellationToken cancel) =>
        await db.FeeDues.AsNoTracking().Include(due => due.Event).Include(due => due.Attendee).FirstOrDefaultAsync(due => due.AttendeeId == attendeeId, cancel) is { IsOpen: true } due ? await OfAsync(db, due, cancel) : null;
}
