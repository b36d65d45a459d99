using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>Plans an event once more: the next edition of a series, or simply a copy.</summary>
[Route("desk/events/{eventId:long}/clone"), Authorize(PlanningFeature.CanEdit)]
public class CloneController(EventsDbContext db, EventAccess access, EventCloning cloning, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var edition = await EditionAsync(eventId, cancel);
        return View(new ClonePage(found, edition, new CloneForm
        {
            Title = Ordinal.Next(found.Title),
            Starts = Zones.Local(found.StartsAt, found.TimeZone).AddYears(1),
            Edition = edition is null ? null : await db.Editions.Where(e => e.SeriesId == edition.SeriesId).MaxAsync(e => e.Number, cancel) + 1,
        }));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, CloneForm form, CancellationToken cancel)
    {
        var found = await access.Events.Include(e => e.Seats).Include(e => e.Reminders).Include(e => e.Tasks).ThenInclude(task => task.Dependencies)
            .AsSplitQuery().FirstOrDefaultAsync(e => e.Id == eventId, cancel);
        if (found is null) return NotFound();
        var edition = await EditionAsync(eventId, cancel);
        var copy = await db.WriteAsync(() => cloning.CloneAsync(found, edition, form, cancel), cancel);
        flash.Done("The copy is a draft. Nothing has been sent, and nobody is registered: look over its dates, tasks and mails.");
        return new SeeOther($"/desk/events/{copy.Id}");
    }

    private Task<Edition?> EditionAsync(long eventId, CancellationToken cancel) => db.Editions.AsNoTracking().Include(e => e.Series).FirstOrDefaultAsync(e => e.EventId == eventId, cancel);
}

/// <param name="Edition">Null for an event of no series.</param>
public sealed record ClonePage(Event Event, Edition? Edition, CloneForm Form);
