using Events.Features.Mailings.Reminders;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Announcements;

/// <summary>A mail that is written now to everybody who is registered, such as when an event was moved or cancelled. The next page shows it and asks.</summary>
[Route("desk/events/{eventId:long}/announcements"), Authorize(PlanningFeature.CanEdit)]
public class AnnouncementsController(EventsDbContext db, EventAccess access, TimeProvider clock) : Controller
{
    /// <param name="letter">One that lies ready, to begin with its words.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, AnnouncementSubject about, long? letter, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        if (letter is { } id && await db.EventLetters.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id && l.EventId == eventId, cancel) is { } ready)
            return View(new ReminderForm { IsAnnouncement = true, Name = ready.Name, Subject = ready.Subject, Body = ready.Body });
        var draft = AnnouncementDraft.About(about, found);
        return View(new ReminderForm { IsAnnouncement = true, Name = draft.Name, Subject = draft.Subject, Body = draft.Body });
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, ReminderForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var now = clock.GetUtcNow();
        var rule = new ReminderRule { Name = new Bilingual(), Subject = new Bilingual(), Body = new Bilingual() };
        rule.Announce(now);
        form.ApplyTo(rule, found, now);
        found.Reminders.Add(rule);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/events/{eventId}/reminders/{rule.Id}/sending");
    }
}
