using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series;

[Route("desk/series"), Authorize(PlanningFeature.CanView)]
public class SeriesController(EventsDbContext db, SeriesList list, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await list.ReadAsync(cancel));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } series ? View(new SeriesPage(series, await list.EditionsAsync(id, clock.GetUtcNow(), cancel))) : NotFound();

    [HttpGet("new"), Authorize(PlanningFeature.CanEdit)]
    public IActionResult New() => View(new SeriesForm());

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(SeriesForm form, CancellationToken cancel)
    {
        var series = new EventSeries { Name = new Bilingual(), UnitId = user.UnitId };
        form.ApplyTo(series);
        db.Add(series);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/series/{series.Id}");
    }

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } series ? View(new SeriesForm { Name = series.Name, Note = series.Note, Version = series.Version }) : NotFound();

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, SeriesForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } series) return NotFound();
        db.Expect(series, form.Version);
        form.ApplyTo(series);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/series/{id}");
    }

    [HttpPost("{id:long}/delete"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } series) return NotFound();
        if (await db.Editions.AnyAsync(e => e.SeriesId == id, cancel)) throw new Refused(SeriesErrors.HasEditions);
        db.Remove(series);
        await db.SaveChangesAsync(cancel);
        flash.Done("Deleted.");
        return new SeeOther("/desk/series");
    }

    private Task<EventSeries?> FindAsync(long id, CancellationToken cancel) => list.Series.FirstOrDefaultAsync(series => series.Id == id, cancel);
}

public sealed record SeriesPage(EventSeries Series, IReadOnlyList<SeriesList.EditionRow> Editions);
