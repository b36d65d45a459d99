using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Queue;

/// <summary>The registrations about which somebody has to decide, the oldest first.</summary>
[Route("desk/events/{eventId:long}/requests"), Authorize(RegistrationsFeature.CanView)]
public class RequestsController(EventsDbContext db, EventAccess access) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, int page, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var asked = db.Registrations.AsNoTracking().Where(r => r.EventId == eventId).ToBeDecided().OrderBy(r => r.CreatedAt).ThenBy(r => r.Id);
        var people = await PagedList<Registration>.ReadAsync(asked.Include(r => r.Attendees.OrderBy(a => a.Id)).AsSplitQuery(), page, cancel);
        return View(new RequestsPage(found, people, await TwiceAsync(eventId, people.Rows, cancel)));
    }

    /// <summary>Those of whom somebody of the same name and organisation is coming or asking already.</summary>
    private async Task<HashSet<long>> TwiceAsync(long eventId, IReadOnlyList<Registration> asked, CancellationToken cancel)
    {
        var people = asked.SelectMany(registration => registration.Attendees).Where(person => !person.IsOpen).ToList();
        var known = await Attendee.KnownAsync(db, eventId, people, cancel);
        return [.. people.Where(person => known[person.Sameness].Any(id => id != person.Id)).Select(person => person.Id)];
    }
}

/// <param name="Twice">The people who seem to have registered twice.</param>
public sealed record RequestsPage(Event Event, PagedList<Registration> Asked, IReadOnlySet<long> Twice);
