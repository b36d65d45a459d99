using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Kinds;

/// <summary>The halls of a trade fair.</summary>
[Route("desk/events/{eventId:long}/halls"), Authorize(PlanningFeature.CanEdit)]
public class HallsController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View("Hall", new HallPage(found, new HallForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, HallForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var last = await db.FairHalls.Where(hall => hall.EventId == eventId).MaxAsync(hall => (int?)hall.Position, cancel);
        db.Add(new FairHall { EventId = eventId, Name = form.Name.ToBilingual(), Position = (last ?? 0) + 1 });
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found && await FindAsync(eventId, id, cancel) is { } hall
            ? View("Hall", new HallPage(found, HallForm.Of(hall), hall))
            : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, HallForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } hall) return NotFound();
        db.Expect(hall, form.Version);
        hall.Name = form.Name.ToBilingual();
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}");
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } hall) return NotFound();
        db.Remove(hall);
        await db.SaveChangesAsync(cancel);
        flash.Done("The hall is taken out.");
        return new SeeOther($"/desk/events/{eventId}");
    }

    private Task<FairHall?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.FairHalls).FirstOrDefaultAsync(hall => hall.Id == id && hall.EventId == eventId, cancel);
}

/// <param name="Hall">Null for one that is yet to be made.</param>
public sealed record HallPage(Event Event, HallForm Form, FairHall? Hall = null);
