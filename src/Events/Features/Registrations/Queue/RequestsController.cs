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
        var asked = db.Registrations.AsNoTracking().Where(r => r.EventId == eventId && (r.State == RegistrationState.Requested || (r.State == RegistrationState.Confirmed && r.ReviewSince != null))).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id);
        var people = await PagedList<Registration>.ReadAsync(asked.Include(r => r.Attendees.OrderBy(a => a.Id)).AsSplitQuery(), page, cancel);
        return View(new RequestsPage(found, people, await KnownAsync(eventId, people.Rows, cancel)));
    }

    /// <summary>Those of whom somebody of the same name and organisation is coming already.</summary>
    private async Task<HashSet<long>> KnownAsync(long eventId, IReadOnlyList<Registration> asked, CancellationToken cancel)
    {
        var names = asked.SelectMany(registration => registration.Attendees).Select(person => person.Name).ToList();
        var known = await db.Attendees.Where(a => a.EventId == eventId && a.CancelledAt == null && !a.IsOpen && names.Contains(a.Name)).Select(a => new { a.Id, a.Name, a.OrganisationKey }).ToListAsync(cancel);
        return [.. asked.SelectMany(registration => registration.Attendees).Where(person => known.Exists(other => other.Id != person.Id && other.Name == person.Name && other.OrganisationKey == person.OrganisationKey)).Select(person => person.Id)];
    }
}

/// <param name="Twice">The people who seem to have registered twice.</param>
public sealed record RequestsPage(Event Event, PagedList<Registration> Asked, IReadOnlySet<long> Twice);
