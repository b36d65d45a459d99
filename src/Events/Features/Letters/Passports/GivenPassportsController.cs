using Events.Features.Planning;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters.Passports;

/// <summary>The passport data that a person gave when registering, in clear. Each look is audited.</summary>
[Route("desk/events/{eventId:long}/attendees/{attendeeId:long}/passport"), Authorize(LettersFeature.SeePassports)]
public class GivenPassportsController(EventsDbContext db, EventAccess access, PassportAccess passports) : Controller
{
    [HttpGet(""), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show(long eventId, long attendeeId, CancellationToken cancel)
    {
        var given = await access.Of(db.GivenPassports).Include(passport => passport.Attendee).FirstOrDefaultAsync(passport => passport.AttendeeId == attendeeId && passport.EventId == eventId, cancel);
        return given is null ? NotFound() : View(new GivenPassportPage(given, await passports.OpenAsync(given, "Passport on the person's page", cancel)));
    }
}

public sealed record GivenPassportPage(GivenPassport Given, PassportEntry Passport);
