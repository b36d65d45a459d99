using Events.Features.Planning;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>The list as it is filtered, as an Excel file.</summary>
[Route("desk/events/{eventId:long}/invitations/export"), Authorize(RegistrationsFeature.CanView)]
public class InvitationExportController(EventAccess access, InvitationList list, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, InvitationList.Filter filter, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        string[] titles =
        [
            texts["Name in Chinese|person"], texts["Name in Latin letters|person"], texts["Title|person"], texts["Organisation"], texts["Country"], texts["E-mail"], texts["Category"],
            texts["Answer"], texts["Who comes"], texts["Reason"], texts["Sent on"], texts["Reminded on"], texts["Answered on"], texts["Answered through"], texts["Note"],
        ];
        return new SheetResult(texts["Invitations"] + " " + found.Title, titles, RowsAsync(found, filter));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Event found, InvitationList.Filter filter)
    {
        await foreach (var row in list.StreamAsync(found.Id, filter))
            yield return
            [
                row.Name.Zh, row.Name.En, row.Title.ToString(), row.Organisation.ToString(), Countries.Name(row.Country), row.Email, texts.Of(row.Category),
                row.IsWithdrawn ? texts["Cancelled afterwards"].Value : texts.Of(row.State), row.IsWithdrawn ? null : row.Person, row.Reason,
                Local(row.SentAt, found), Local(row.RemindedAt, found), Local(row.AnsweredAt, found), row.AnsweredBy, row.AnswerNote,
            ];
    }

    private static DateTime? Local(DateTimeOffset? at, Event found) => at is { } instant ? Zones.Local(instant, found.TimeZone) : null;
}
