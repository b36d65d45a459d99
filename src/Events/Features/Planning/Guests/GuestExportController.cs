using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Events.Features.Planning.Guests;

/// <summary>The list as an Excel file, with both forms of every name.</summary>
[Route("desk/events/{eventId:long}/guests/export"), Authorize(PlanningFeature.CanView)]
public class GuestExportController(EventAccess access, GuestList list, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        string[] titles =
        [
            texts["Side"], texts["Order|rank"], texts["Name in Chinese|person"], texts["Name in Latin letters|person"], texts["Form of address in Chinese"], texts["Form of address in English"],
            texts["Title in Chinese|person"], texts["Title in English|person"], texts["Organisation"], texts["Answer"], texts["Deputy"], texts["Interpreter"], texts["Interprets"],
            texts["Gift"], texts["Value in yuan"], texts["Handed over by"], texts["Received by"], texts["Arrives|guest"], texts["Met at"], texts["Seat"], texts["Remark for the door"],
        ];
        return new SheetResult(found.Title.ToString(), titles, Rows(found, await list.ReadAsync(eventId, cancel)).ToAsyncEnumerable());
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(Event found, IReadOnlyList<GuestList.Row> guests) => guests.Select(guest => (IReadOnlyList<object?>)
    [
        texts.Of(guest.Side), guest.Place, guest.Name.Zh, guest.Name.En, guest.Greeting.Zh, guest.Greeting.En, guest.Title.Zh, guest.Title.En, guest.Organisation.ToString(),
        texts.Of(guest.State), guest.Deputy.ToString(), guest.InterpreterName, guest.InterpreterLanguage, guest.Gift, guest.GiftValue, guest.GiftNote, guest.ReceivedBy,
        GuestOfHonour.Arrives(guest.ArrivesMinute, found), guest.MetAt, Seating.Seat.Words(texts, guest.Table, guest.SeatRow, guest.SeatNumber), guest.Remark,
    ]);
}
