using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>Whether a person's badge is printed, and the button that prints it: <c>Component.InvokeAsync("BadgeOfPerson", new { attendee })</c>.</summary>
public class BadgeOfPersonViewComponent(EventsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Attendee attendee) => View("/Features/CheckIn/Badges/_BadgeOfPerson.cshtml", new BadgeOfPerson(
        attendee, await db.BadgePrints.AsNoTracking().FirstOrDefaultAsync(print => print.AttendeeId == attendee.Id, HttpContext.RequestAborted)));
}

/// <param name="Print">Null where it was never printed.</param>
public sealed record BadgeOfPerson(Attendee Attendee, BadgePrint? Print);
