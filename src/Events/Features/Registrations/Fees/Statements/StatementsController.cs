using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Fees.Desk;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Statements;

/// <summary>A bank statement: read, shown beside what is owed, and booked when a person says so.</summary>
[Route("desk/events/{eventId:long}/fees-due/statement"), Authorize(RegistrationsFeature.CanEdit)]
public class StatementsController(EventsDbContext db, EventAccess access, StatementBook book, FeeDueList list, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    private const long MostRequest = 2 * StatementFile.MostBytes;

    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View("Show", new StatementPage(found, await book.MatchAsync(eventId, cancel))) : NotFound();

    [HttpPost(""), OnRefusal(nameof(Show)), RequestSizeLimit(MostRequest), RequestFormLimits(MultipartBodyLengthLimit = MostRequest)]
    public async Task<IActionResult> Create(long eventId, IFormFile? file, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var rows = await StatementFile.ReadAsync(file, cancel);
        var taken = await db.WriteAsync(() => book.TakeAsync(eventId, rows, clock.GetUtcNow(), cancel), cancel);
        flash.Done("{0} sums received were read, {1} of them for the first time.", taken.Read, taken.New);
        return new SeeOther($"/desk/events/{eventId}/fees-due/statement");
    }

    /// <summary>Books the chosen lines. What was paid meanwhile, or does not match, is left.</summary>
    [HttpPost("bookings")]
    public async Task<IActionResult> Book(long eventId, List<long> ids, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var today = list.Today(found);
        var booked = await db.WriteAsync(async () =>
        {
            var matches = (await book.MatchAsync(eventId, cancel)).Where(match => match.CanBeBooked && match.Line.On <= today && ids.Contains(match.Line.Id)).ToList();
            foreach (var match in matches)
            {
                match.Due!.Pay(match.Line.On, user.Name, match.Line.Words, today);
                match.Line.Book(match.Due, user.Name, clock.GetUtcNow());
            }
            await db.SaveChangesAsync(cancel);
            return matches.Count;
        }, cancel);
        if (booked == 0) throw new Refused(FeeErrors.NothingToBook);
        flash.Done("{0} payments are noted.", booked);
        return new SeeOther($"/desk/events/{eventId}/fees-due/statement");
    }

    /// <summary>Forgets what is not booked: a statement speaks of other business too.</summary>
    [HttpPost("clearing")]
    public async Task<IActionResult> Clear(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        await db.WriteAsync(() => db.StatementLines.Where(line => line.EventId == eventId && line.BookedAt == null).ExecuteDeleteAsync(cancel), cancel);
        flash.Done("The lines that were not booked are forgotten.");
        return new SeeOther($"/desk/events/{eventId}/fees-due");
    }
}

public sealed record StatementPage(Event Event, IReadOnlyList<StatementMatch> Matches)
{
    public int In(StatementVerdict verdict) => Matches.Count(match => match.Verdict == verdict);
}
