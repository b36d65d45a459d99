using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Planning.Calendar.Feeds;

/// <summary>A person's own link for calendar programs: made, renewed and withdrawn by that person alone.</summary>
[Route("desk/calendar/feed"), Authorize(PlanningFeature.CanView)]
public class FeedController(EventsDbContext db, CurrentUser user, Flash flash, IOptions<Settings> settings, TimeProvider clock) : Controller
{
    /// <summary>Where a new link waits, encrypted, for the one page that shows it.</summary>
    private const string Shown = "calendar-feed";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var feed = await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(f => f.UserId == user.Id, cancel);
        var form = feed is null ? new FeedForm() : new FeedForm { Scope = feed.Scope, WithTasks = feed.WithTasks };
        return View(new FeedPage(feed, form, TempData[Shown] is string secret ? settings.Value.Address($"/calendar/{secret}.ics") : null));
    }

    /// <summary>Says what the link shows. The first time this makes the link.</summary>
    [HttpPost(""), OnRefusal(nameof(Show))]
    public async Task<IActionResult> Update(FeedForm form, CancellationToken cancel)
    {
        var feed = await FindAsync(cancel);
        if (feed is null)
        {
            db.Add(feed = new CalendarFeed { UserId = user.Id });
            TempData[Shown] = feed.Renew(clock.GetUtcNow());
        }
        else flash.Done("Saved. Calendars show it when they ask again.");
        (feed.Scope, feed.WithTasks) = (form.Scope, form.WithTasks);
        await db.SaveChangesAsync(cancel);
        return new SeeOther("/desk/calendar/feed");
    }

    [HttpPost("renewal")]
    public async Task<IActionResult> Renew(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } feed) return NotFound();
        TempData[Shown] = feed.Renew(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new SeeOther("/desk/calendar/feed");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } feed) return NotFound();
        db.Remove(feed);
        await db.SaveChangesAsync(cancel);
        flash.Done("The link is withdrawn. Calendars that used it get nothing any more.");
        return new SeeOther("/desk/calendar/feed");
    }

    private Task<CalendarFeed?> FindAsync(CancellationToken cancel) => db.CalendarFeeds.FirstOrDefaultAsync(f => f.UserId == user.Id, cancel);
}

/// <param name="Link">Told once, when it is new.</param>
public sealed record FeedPage(CalendarFeed? Feed, FeedForm Form, string? Link);
