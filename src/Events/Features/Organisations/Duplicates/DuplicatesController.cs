using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Duplicates;

/// <summary>Organisations that are likely one, to be decided by a person.</summary>
[Route("desk/organisations/duplicates"), Authorize(OrganisationsFeature.CanEdit)]
public class DuplicatesController(EventsDbContext db, FindDuplicates find, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page, CancellationToken cancel) => View(await PagedList<DuplicatePair>.ReadAsync(
        db.DuplicatePairs.AsNoTracking().Include(pair => pair.First).Include(pair => pair.Second).Where(pair => pair.DismissedAt == null)
            .OrderBy(pair => pair.Reason == DuplicateReason.Name ? 0 : pair.Reason == DuplicateReason.Email ? 1 : pair.Reason == DuplicateReason.Phone ? 2 : 3).ThenBy(pair => pair.Id),
        page, cancel, 20));

    /// <summary>Looks again now.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken cancel)
    {
        await find.RunAsync(cancel);
        flash.Done("All organisations were compared.");
        return new SeeOther("/desk/organisations/duplicates");
    }

    /// <summary>They are two.</summary>
    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await db.DuplicatePairs.FirstOrDefaultAsync(pair => pair.Id == id, cancel) is not { } found) return NotFound();
        found.Dismiss(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new SeeOther("/desk/organisations/duplicates");
    }
}
