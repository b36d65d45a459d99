using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>Notes by hand that somebody has paid, and takes that back.</summary>
[Route("desk/events/{eventId:long}/fees-due/{id:long}/payment"), Authorize(RegistrationsFeature.CanEdit)]
public class DuePaymentsController(EventsDbContext db, DueAccess dues, FeeDueList list, CurrentUser user, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, DateOnly? on, string? note, CancellationToken cancel)
    {
        if (await dues.FindAsync(eventId, id, cancel) is not { } due) return NotFound();
        due.Pay(on ?? throw new Refused(FeeErrors.DayIsMissing), user.Name, note ?? "", list.Today(due.Event));
        await db.SaveChangesAsync(cancel);
        flash.DoneUnless("The payment is noted.", $"/desk/events/{eventId}/fees-due/{id}/payment/delete");
        return new SeeOther($"/desk/events/{eventId}/fees-due/{id}");
    }

    /// <summary>A line of a bank statement that was booked for it can be booked again.</summary>
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await dues.FindAsync(eventId, id, cancel) is not { } due) return NotFound();
        due.Unpay();
        foreach (var line in await db.StatementLines.Include(line => line.Others).Where(line => line.EventId == eventId && (line.DueId == id || line.Others.Any(other => other.DueId == id))).ToListAsync(cancel)) line.Unbook(id);
        await db.SaveChangesAsync(cancel);
        flash.Done("The payment is taken back.");
        return new SeeOther($"/desk/events/{eventId}/fees-due/{id}");
    }
}
