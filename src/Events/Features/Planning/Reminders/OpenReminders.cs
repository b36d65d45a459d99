using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Reminders;

/// <summary>The reminders of published events that have not gone out yet.</summary>
public class OpenReminders(EventsDbContext db) : IDueItems
{
    public async Task<IReadOnlyList<DueItem>> OpenAsync(CancellationToken cancel) => await db.ReminderRules
        .Where(rule => rule.SentAt == null && rule.SkippedAt == null && !rule.IsHeld && rule.Event.State == EventState.Published)
        .Select(rule => new DueItem(ReminderRule.DueKind, rule.Id, rule.DueAt))
        .ToListAsync(cancel);
}
