using Events.Features.Planning;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Attendees;

/// <summary>The list as it is filtered, as an Excel file that streams.</summary>
[Route("desk/events/{eventId:long}/attendees/export"), Authorize(RegistrationsFeature.CanView)]
public class AttendeeExportController(EventAccess access, AttendeeList list, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, AttendeeList.Filter filter, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        string[] titles =
        [
            texts["Name"], texts["Name in Latin letters"], texts["Organisation"], texts["Job title"], texts["Country"], texts["E-mail"], texts["Mobile phone"],
            texts["Category"], texts["Diet"], texts["Visa letter"], texts["Registered on"], texts["Checked in at"],
        ];
        return new SheetResult(found.Title.ToString(), titles, RowsAsync(found, filter));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Event @event, AttendeeList.Filter filter)
    {
        await foreach (var row in list.StreamAsync(@event.Id, filter))
            yield return
            [
                row.Name, row.LatinName, row.Organisation, row.JobTitle, Countries.Name(row.Country), row.Email, row.Phone,
                texts.Of(row.Category), row.Diet, row.NeedsVisaLetter ? texts["asked for"].Value : null,
                Zones.Local(row.RegisteredAt, @event.TimeZone), row.ArrivedAt is { } arrived ? Zones.Local(arrived, @event.TimeZone) : null,
            ];
    }
}
