using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Events.Features.Planning.Budget;

/// <summary>All the money of an event as one Excel list, to be handed to the accountants.</summary>
[Route("desk/events/{eventId:long}/money/export"), Authorize(PlanningFeature.CanView)]
public class MoneyExportController(EventAccess access, MoneyOverview overview, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        string[] titles =
        [
            texts["List"], texts["Income or expense"], texts["Category"], texts["What for"], texts["Supplier or payer"], texts["Currency"], texts["Planned|money"], texts["Actual|money"],
            texts["Exchange rate (yuan per unit)"], texts["Planned, in yuan"], texts["Actual, in yuan"], texts["Due on|money"], texts["Paid on"], texts["Transfer reference"],
            texts["Invoice title"], texts["Tax number"], texts["Invoice number"], texts["Invoice issued on"], texts["What they get"],
        ];
        return new SheetResult(found.Title.ToString(), titles, Rows(await overview.ReadAsync(found, cancel)).ToAsyncEnumerable());
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(MoneyOverview.Result money) =>
    [
        .. money.Lines.Select(line => Row(line, texts["Budget"], texts.Of(line.Category), line.Text.ToString())),
        .. money.Sponsors.Select(sponsor => Row(sponsor, texts["Sponsors"], "", sponsor.Package, benefits: sponsor.Benefits)),
        .. money.Fees.Select(fee => Row(fee, texts["Fees"], "", fee.Purpose, [fee.PaidOn, fee.Reference, fee.InvoiceTitle, fee.TaxNumber, fee.InvoiceNumber, fee.InvoicedOn])),
        .. money.Collected.Select(flow => Row(flow)),
    ];

    /// <summary>The fees of all who take part, in one line.</summary>
    private object?[] Row(MoneyFlow flow) =>
        [texts["Attendance fees"].Value, texts["Income|budget"].Value, "", "", "", flow.Currency, flow.Planned, flow.Actual, null, flow.PlannedYuan, flow.ActualYuan, .. new object?[8]];

    private object?[] Row(MoneyRow row, string list, string category, string purpose, object?[]? invoice = null, string benefits = "")
    {
        var flow = row.ToFlow();
        var side = flow.IsIncome ? texts["Income|budget"].Value : texts["Expense|budget"].Value;
        return [list, side, category, purpose, row.Party, row.Currency, flow.Planned, flow.Actual, row.Rate, flow.PlannedYuan, flow.ActualYuan, row.DueOn, .. invoice ?? new object?[6], benefits];
    }
}
