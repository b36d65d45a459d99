using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Groups.Desk;

/// <summary>The groups that have reserved places at an event.</summary>
[Route("desk/events/{eventId:long}/groups"), Authorize(RegistrationsFeature.CanView)]
public class GroupsController(EventsDbContext db, EventAccess access) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, int page, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var rows = db.RegistrationGroups.AsNoTracking().Where(group => group.EventId == eventId).OrderBy(group => group.Name).ThenBy(group => group.Id).Select(group => new GroupRow(
            group.Id, group.Secret, group.Name, group.ManagerName, group.ManagerEmail, group.ManagerPhone,
            group.Registrations.Count(r => r.State == RegistrationState.Confirmed), group.Registrations.Count(r => r.CancelledAt == null && r.State != RegistrationState.Confirmed),
            group.Registrations.Count(r => r.CancelledAt == null && r.Attendees.Any(a => a.IsOpen))));
        return View(new GroupsPage(found, await PagedList<GroupRow>.ReadAsync(rows, page, cancel)));
    }
}

/// <param name="Others">Places that wait or are still to be decided.</param>
/// <param name="Open">Places without a name.</param>
public sealed record GroupRow(long Id, string Secret, string Name, string ManagerName, string ManagerEmail, string ManagerPhone, int Confirmed, int Others, int Open);

public sealed record GroupsPage(Event Event, PagedList<GroupRow> Groups);
