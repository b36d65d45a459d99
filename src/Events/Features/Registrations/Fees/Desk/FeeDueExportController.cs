using Events.Features.Planning;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>The list as it is filtered, as an Excel file for those who write the invoices.</summary>
[Route("desk/events/{eventId:long}/fees-due/export"), Authorize(RegistrationsFeature.CanView)]
public class FeeDueExportController(EventAccess access, FeeDueList list, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, FeeDueList.Filter filter, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        string[] titles =
        [
            texts["Name"], texts["Organisation"], texts["Category"], texts["E-mail"], texts["Currency"], texts["Amount"], texts["Transfer reference"], texts["Due on|money"], texts["State"],
            texts["Paid on"], texts["Note"], texts["Invoice title"], texts["Tax number"],
        ];
        return new SheetResult(texts["Attendance fees"] + " " + found.Title, titles, RowsAsync(found, filter));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Event found, FeeDueList.Filter filter)
    {
        var today = list.Today(found);
        await foreach (var due in list.StreamAsync(found, filter))
            yield return
            [
                due.Attendee.Name, due.Attendee.Organisation, texts.Of(due.Attendee.Category), due.Attendee.Email, due.Currency, due.Amount, FeeReference.Shown(due.Reference), due.DueOn,
                texts.Of(due.State(today)), due.PaidOn, due.WaiveReason.Length > 0 ? due.WaiveReason : due.PaidNote, due.InvoiceTitle, due.TaxNumber,
            ];
    }
}
