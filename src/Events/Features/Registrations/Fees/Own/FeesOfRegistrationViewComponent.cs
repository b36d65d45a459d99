using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Own;

/// <summary>What the people of a registration pay, for their own page: <c>Component.InvokeAsync("FeesOfRegistration", new { registration })</c>.</summary>
public class FeesOfRegistrationViewComponent(EventsDbContext db, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Registration registration)
    {
        var cancel = HttpContext.RequestAborted;
        var today = Zones.Day(clock.GetUtcNow(), registration.Event.TimeZone);
        var dues = await db.FeeDues.AsNoTracking().Include(due => due.Event).Include(due => due.Attendee).Where(due => due.Attendee.RegistrationId == registration.Id).OrderBy(due => due.AttendeeId).ToListAsync(cancel);
        dues.RemoveAll(due => due.State(today) == DueState.Void);
        if (dues.Count == 0) return Content("");
        var rules = await FeeRules.OfAsync(db, registration.EventId, cancel);
        return View("/Features/Registrations/Fees/Own/_FeesOfRegistration.cshtml", new FeesOfRegistration(registration, dues, rules, today));
    }
}

public sealed record FeesOfRegistration(Registration Registration, IReadOnlyList<FeeDue> Dues, FeeRules Rules, DateOnly Today);
