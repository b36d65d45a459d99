using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The chamber has made a playbook of the last forum that took place.</summary>
    private async Task AddPlaybookAsync(CancellationToken cancel)
    {
        var last = await db.Events.AsNoTracking().Include(e => e.Reminders).Include(e => e.Tasks).ThenInclude(task => task.Dependencies).ThenInclude(one => one.Predecessor).AsSplitQuery()
            .Where(e => e.Kind == EventKind.Forum && e.State == EventState.Published && e.EndsAt < now).OrderByDescending(e => e.EndsAt).FirstOrDefaultAsync(cancel);
        if (last is null) return;
        db.Add(OwnPlaybook.From(last.ToPlaybook(now) with { Parts = Playbook.For(EventKind.Forum).Parts }, new Bilingual("论坛（本会做法）", "Forum, as we do it"), last.UnitId));
        await db.SaveChangesAsync(cancel);
        // The next one has the letters of the playbook; its own form and invitation stay.
        if (await db.Events.Where(e => e.Kind == EventKind.Forum && e.State == EventState.Published && e.EndsAt >= now).OrderBy(e => e.StartsAt).FirstOrDefaultAsync(cancel) is not { } next) return;
        await parts.ApplyAsync(Playbook.For(EventKind.Forum), next, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
