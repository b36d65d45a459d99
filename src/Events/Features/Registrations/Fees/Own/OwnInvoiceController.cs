using Events.Features.Registrations.Own;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Own;

/// <summary>The registrant says to whom the invoice is made out.</summary>
[Route("r/{secret}/invoice"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnInvoiceController(EventsDbContext db, Flash flash) : Controller
{
    private const int TitleLength = 200;

    /// <param name="ticket">Whose fee, where one registration brings several people.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, string? ticket, string? title, string? taxNumber, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration || OwnPage.Person(registration, ticket) is not { } person) return NotFound();
        if (await db.FeeDues.FirstOrDefaultAsync(d => d.AttendeeId == person.Id, cancel) is not { } due) return NotFound();
        if (title?.Trim().Length > TitleLength) throw new Refused(RegistrationErrors.TextIsTooLong, TitleLength);
        due.Invoice(title ?? "", taxNumber ?? "");
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/r/{secret}");
    }
}
