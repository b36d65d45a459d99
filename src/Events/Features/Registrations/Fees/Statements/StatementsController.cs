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
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel, int page = 1) =>
        await access.FindAsync(eventId, cancel) is { } found ? View("Show", StatementPage.Of(found, await book.MatchAsync(eventId, tracking: false, cancel), page)) : NotFound();

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
    /// <param name="all">Instead of those chosen, all that match, also on other pages.</param>
    [HttpPost("bookings")]
    public async Task<IActionResult> Book(long eventId, List<long> ids, bool all, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var today = list.Today(found);
        var booked = await db.WriteAsync(async () =>
        {
            var chosen = ids.ToHashSet();
            var matches = (await book.MatchAsync(eventId, tracking: true, cancel))
                .Where(match => match.CanBeBooked && match.Line.On <= today && (all ? match.Verdict == StatementVerdict.Matches : chosen.Contains(match.Line.Id))).ToList();
            foreach (var match in matches)
            {
                foreach (var due in match.Dues) due.Pay(match.Line.On, user.Name, match.Line.Words, today);
                match.Line.Book(match.Dues, user.Name, clock.GetUtcNow());
            }
            await db.SaveChangesAsync(cancel);
            return matches.Sum(match => match.Dues.Count);
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

/// <param name="Counts">How many lines have each verdict, on all pages.</param>
public sealed record StatementPage(Event Event, PagedList<StatementMatch> Matches, IReadOnlyDictionary<StatementVerdict, int> Counts)
{
    /// <summary>Fewer than a form may hold values, so that all of a page can be chosen.</summary>
    private const int Size = 100;

    public static StatementPage Of(Event @event, IReadOnlyList<StatementMatch> matches, int page)
    {
        var shown = Math.Clamp(page, 1, Math.Max(1, (matches.Count + Size - 1) / Size));
        return new(@event, new([.. matches.Skip((shown - 1) * Size).Take(Size)], matches.Count, shown, Size), matches.CountBy(match => match.Verdict).ToDictionary());
    }

    public int In(StatementVerdict verdict) => Counts.GetValueOrDefault(verdict);
}
