using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>Who has paid for taking part, who has not, and to whom money goes back.</summary>
[Route("desk/events/{eventId:long}/fees-due"), Authorize(RegistrationsFeature.CanView)]
public class FeeDuesController(EventsDbContext db, EventAccess access, FeeDueList list, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, FeeDueList.Filter filter, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var remindable = await FeeDueList.Remindable(db.FeeDues.Where(due => due.EventId == eventId), clock.GetUtcNow()).CountAsync(cancel);
        var rules = await FeeRules.FindAsync(db.FeeRules.AsNoTracking(), eventId, cancel);
        return View("Index", new FeeDuesPage(found, filter, await list.ReadAsync(found, filter, cancel), await list.SumAsync(found, cancel), rules, remindable, list.Today(found)));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long eventId, long id, CancellationToken cancel)
    {
        var due = await access.Of(db.FeeDues).AsNoTracking().Include(d => d.Event).Include(d => d.Attendee).FirstOrDefaultAsync(d => d.Id == id && d.EventId == eventId, cancel);
        return due is null ? NotFound() : View("Show", new FeeDuePage(due, await FeeRules.FindAsync(db.FeeRules.AsNoTracking(), eventId, cancel), list.Today(due.Event)));
    }
}

/// <param name="Rules">Null where the event costs nothing.</param>
/// <param name="Remindable">How many can be reminded now.</param>
public sealed record FeeDuesPage(
    Event Event, FeeDueList.Filter Filter, PagedList<FeeDue> Dues, IReadOnlyList<FeeDueList.Sum> Sums, FeeRules? Rules, int Remindable, DateOnly Today);

public sealed record FeeDuePage(FeeDue Due, FeeRules? Rules, DateOnly Today);
