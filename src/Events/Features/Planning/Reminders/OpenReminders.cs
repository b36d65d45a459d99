using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Reminders;

/// <summary>The mails that have not gone out yet: of published events, and what was written by hand of cancelled ones.</summary>
public class OpenReminders(EventsDbContext db) : IDueItems
{
    public async Task<IReadOnlyList<DueItem>> OpenAsync(CancellationToken cancel) => await db.ReminderRules
        .Where(rule => rule.WrittenAt == null && rule.SkippedAt == null && !rule.IsHeld
            && (rule.SentAt != null || rule.Event.State == EventState.Published
                || (rule.IsAnnouncement && rule.Event.State == EventState.Cancelled && rule.DueAt >= rule.Event.CancelledAt)))
        .Select(rule => new DueItem(ReminderRule.DueKind, rule.Id, rule.DueAt))
        .ToListAsync(cancel);
}
