using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series;

/// <summary>An event joins a series as one of its editions, or leaves it.</summary>
[Route("desk/series/{seriesId:long}/editions"), Authorize(PlanningFeature.CanEdit)]
public class EditionsController(EventsDbContext db, EventAccess access, SeriesList list, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long seriesId, CancellationToken cancel)
    {
        if (await list.Series.AsNoTracking().FirstOrDefaultAsync(s => s.Id == seriesId, cancel) is not { } series) return NotFound();
        var last = await db.Editions.Where(e => e.SeriesId == seriesId).MaxAsync(e => (int?)e.Number, cancel) ?? 0;
        return View(new EditionPage(series, await list.FreeEventsAsync(cancel), new EditionForm { Number = last + 1 }));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long seriesId, EditionForm form, CancellationToken cancel)
    {
        if (!await list.Series.AnyAsync(s => s.Id == seriesId, cancel)) return NotFound();
        if (await access.Events.FirstOrDefaultAsync(e => e.Id == form.EventId, cancel) is not { } found) return NotFound();
        db.Add(new Edition { Event = found, SeriesId = seriesId, Number = form.Number!.Value });
        await db.SaveChangesAsync(cancel);
        flash.Done("The event is an edition of the series now.");
        return new SeeOther($"/desk/series/{seriesId}");
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long seriesId, long id, CancellationToken cancel)
    {
        if (await access.Of(db.Editions).FirstOrDefaultAsync(e => e.Id == id && e.SeriesId == seriesId, cancel) is not { } edition) return NotFound();
        db.Remove(edition);
        await db.SaveChangesAsync(cancel);
        flash.Done("The event is no longer an edition. The event itself stays as it is.");
        return new SeeOther($"/desk/series/{seriesId}");
    }
}

/// <param name="Free">Events of no series, to choose from.</param>
public sealed record EditionPage(EventSeries Series, IReadOnlyList<(long Id, string Title)> Free, EditionForm Form);
