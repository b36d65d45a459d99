using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Duplicates;

/// <summary>Merges one organisation into another, and takes that back.</summary>
[Route("desk/organisations/mergers"), Authorize(OrganisationsFeature.CanEdit)]
public class MergersController(EventsDbContext db, Today today, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long keep, long merge, CancellationToken cancel)
    {
        var both = await db.Organisations.Include(o => o.IndustryRows).Where(o => o.Id == keep || o.Id == merge).ToDictionaryAsync(o => o.Id, cancel);
        if (!both.TryGetValue(keep, out var kept) || !both.TryGetValue(merge, out var gone)) throw new Refused(OrganisationErrors.CannotMerge);
        var merger = await db.WriteAsync(() => Merger.MergeAsync(db, kept, gone, today.Day, clock.GetUtcNow(), cancel), cancel);
        flash.DoneUnless("Merged. Everything that spoke of the one speaks of the other now.", $"/desk/organisations/mergers/{merger.Id}/delete");
        return new SeeOther($"/desk/organisations/{keep}");
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await db.Mergers.FirstOrDefaultAsync(merger => merger.Id == id, cancel) is not { } found) return NotFound();
        await db.WriteAsync(() => found.UndoAsync(db, today.Day, clock.GetUtcNow(), cancel), cancel);
        flash.Done("The merger is taken back: both stand for themselves again.");
        return new SeeOther($"/desk/organisations/{found.GoneId}");
    }
}
