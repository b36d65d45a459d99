using Events.Features.Mailings.Reminders;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Announcements;

/// <summary>A mail that is written now to everybody who is registered, such as when an event was moved or cancelled. The next page shows it and asks.</summary>
[Route("desk/events/{eventId:long}/announcements"), Authorize(PlanningFeature.CanEdit)]
public class AnnouncementsController(EventsDbContext db, EventAccess access, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, AnnouncementSubject about, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
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
