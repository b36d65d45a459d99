using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Queue;

/// <summary>Says yes or no to those who asked, or asks them for more. Each is told by mail.</summary>
[Route("desk/events/{eventId:long}"), Authorize(RegistrationsFeature.CanEdit)]
public class DecisionsController(EventsDbContext db, EventAccess access, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("approvals")]
    public async Task<IActionResult> Approve(long eventId, List<long> ids, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var states = new List<RegistrationState>();
        Refused? refused = null;
        foreach (var id in await ChosenAsync(eventId, ids, cancel))
        {
            try
            {
                states.Add(await DecideAsync(id, async registration => await registration.ApproveAsync(db, clock.GetUtcNow(), cancel), cancel));
            }
            catch (Refused full)
            {
                refused = full;
                break;
            }
        }
        if (states.Count == 0 && refused is not null) throw refused;
        if (refused is null) flash.Done("{0} approved, {1} put on the waiting list.", Count(states, RegistrationState.Confirmed), Count(states, RegistrationState.Waiting));
        else flash.Done("{0} approved. The seats are not enough for the others.", states.Count);
        return new SeeOther($"/desk/events/{eventId}/requests");
    }

    [HttpPost("declines")]
    public async Task<IActionResult> Decline(long eventId, List<long> ids, [StringLength(Registration.ReasonLength)] string? reason, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var chosen = await ChosenAsync(eventId, ids, cancel);
        foreach (var id in chosen) await DecideAsync(id, registration => { registration.Decline(reason ?? "", clock.GetUtcNow()); return Task.CompletedTask; }, cancel);
        flash.Done("{0} declined.", chosen.Count);
        return new SeeOther($"/desk/events/{eventId}/requests");
    }

    [HttpPost("questions")]
    public async Task<IActionResult> Ask(long eventId, List<long> ids, [StringLength(Registration.ReasonLength)] string? reason, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var chosen = await ChosenAsync(eventId, ids, cancel);
        foreach (var id in chosen) await DecideAsync(id, registration => { registration.Ask(reason ?? ""); return Task.CompletedTask; }, cancel);
        flash.Done("{0} asked.", chosen.Count);
        return new SeeOther($"/desk/events/{eventId}/requests");
    }

    private async Task<IReadOnlyList<long>> ChosenAsync(long eventId, List<long> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) throw new Refused(RegistrationErrors.ChooseSomebody);
        return await access.Of(db.Registrations).Where(r => r.EventId == eventId && ids.Contains(r.Id)).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel);
    }

    private async Task<RegistrationState> DecideAsync(long id, Func<Registration, Task> decide, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var registration = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).FirstAsync(r => r.Id == id, cancel);
        await db.WriteAsync(async () =>
        {
            await decide(registration);
            foreach (var person in registration.Attendees.Where(person => person.Email.Length > 0))
                if (registration.IsConfirmed) outbox.Add<TicketToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
                else outbox.Add<StandingToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return registration.State;
    }

    private static int Count(IEnumerable<RegistrationState> states, RegistrationState state) => states.Count(each => each == state);
}
