using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scanner;

/// <summary>Finds people of the event by name, organisation or the last digits of their phone, for those who have no code with them.</summary>
[Route("checkin/{gateId:long}/search"), Authorize(CheckInFeature.AtDoor)]
public class SearchController(EventsDbContext db, GateAccess access) : Controller
{
    private const int Most = 20;
    private const int ShortestTail = 3;

    /// <param name="Code">To be sent as the scan's code, which lets the person in.</param>
    public sealed record Found(
        string Code, string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category, DateTimeOffset? ArrivedAt, DateTimeOffset? CancelledAt);

    [HttpGet("")]
    public async Task<IActionResult> Index(long gateId, string? q, CancellationToken cancel)
    {
        if (await access.FindAsync(gateId, cancel) is not { } gate) return NotFound();
        var words = Fold.Text(q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return Json(Array.Empty<Found>());

        var people = db.Attendees.AsNoTracking().Where(a => a.EventId == gate.EventId);
        foreach (var word in words)
        {
            var pattern = Fold.Pattern(word);
            // Digits are the last ones of a phone; somewhere in the middle they are somebody else's.
            var (tail, tailOfOne) = ($"%{word}", $"%{word} /%");
            people = word.Length >= ShortestTail && word.All(char.IsAsciiDigit)
                ? people.Where(a => EF.Functions.Like(a.Phone, tail) || EF.Functions.Like(a.Phone, tailOfOne) || EF.Functions.Like(a.Name, pattern) || EF.Functions.Like(a.Organisation, pattern))
                : people.Where(a => EF.Functions.Like(a.SearchText, pattern, "\\"));
        }
        return Json(await people.Where(a => a.State == RegistrationState.Confirmed || a.State == RegistrationState.Cancelled).OrderBy(a => a.CancelledAt != null).ThenBy(a => a.Name).ThenBy(a => a.Id).Take(Most)
            .Select(a => new Found(a.TicketCode, a.Name, a.LatinName, a.Organisation, a.JobTitle, a.Category, a.ArrivedAt, a.CancelledAt)).ToListAsync(cancel));
    }
}
