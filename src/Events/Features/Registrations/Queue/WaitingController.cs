using Events.Features.Planning;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Queue;

/// <summary>Who waits for a seat and to whom one is offered.</summary>
[Route("desk/events/{eventId:long}/waiting"), Authorize(RegistrationsFeature.CanView)]
public class WaitingController(EventsDbContext db, EventAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, int page, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var waiting = await PagedList<Registration>.ReadAsync(WaitingList.Of(db, eventId).AsNoTracking().Include(r => r.Attendees).AsSplitQuery(), page, cancel);
        return View(new WaitingPage(
            found,
            await db.Registrations.AsNoTracking().Include(r => r.Attendees).Where(r => r.EventId == eventId && r.State == RegistrationState.Offered).OrderBy(r => r.OfferedUntil).ToListAsync(cancel),
            waiting,
            await SessionSignUp.FullAsync(db, [.. waiting.Rows.SelectMany(registration => registration.Attendees).Select(person => person.Id)], cancel)));
    }

    /// <summary>Offers seats to one of them out of turn.</summary>
    [HttpPost("{id:long}/offer"), Authorize(RegistrationsFeature.CanEdit)]
    public async Task<IActionResult> Offer(long eventId, long id, CancellationToken cancel)
    {
        if (await access.Of(db.Registrations).Include(r => r.Event).Include(r => r.Group).Include(r => r.Attendees).FirstOrDefaultAsync(r => r.Id == id && r.EventId == eventId, cancel) is not { } registration) return NotFound();
        await db.WriteAsync(async () =>
            await WaitingList.PullAsync(db, registration, await RegistrationRules.OfAsync(db, eventId, cancel), clock.GetUtcNow(), cancel), cancel);
        flash.Done("The seat is offered; the mail is on its way.");
        return new SeeOther($"/desk/events/{eventId}/waiting");
    }
}

/// <param name="FullSessions">By person.</param>
public sealed record WaitingPage(Event Event, IReadOnlyList<Registration> Offered, PagedList<Registration> Waiting, ILookup<long, Bilingual> FullSessions);
