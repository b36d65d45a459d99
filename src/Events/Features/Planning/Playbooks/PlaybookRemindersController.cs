using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Playbooks;

/// <summary>The mails of one of our own playbooks.</summary>
[Route("desk/playbooks/{id:long}/reminders"), Authorize(PlanningFeature.CanEdit)]
public class PlaybookRemindersController(EventsDbContext db, PlaybookAccess access, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } found ? Form(found, new PlaybookReminderForm { Version = found.Version }, null) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public Task<IActionResult> Create(long id, PlaybookReminderForm form, CancellationToken cancel) => SaveAsync(id, SecretCode.NewShort().ToLowerInvariant(), form, cancel);

    [HttpGet("{key}/edit")]
    public async Task<IActionResult> Edit(long id, string key, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } found && found.Read().Reminders.FirstOrDefault(line => line.Key == key) is { } line
            ? Form(found, PlaybookReminderForm.From(line, found.Version), key) : NotFound();

    [HttpPost("{key}"), OnRefusal(nameof(Edit))]
    public Task<IActionResult> Update(long id, string key, PlaybookReminderForm form, CancellationToken cancel) => SaveAsync(id, key, form, cancel);

    [HttpPost("{key}/delete")]
    public async Task<IActionResult> Delete(long id, string key, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        found.RemoveReminder(key);
        await db.SaveChangesAsync(cancel);
        flash.Done("The mail is deleted.");
        return new SeeOther($"/desk/playbooks/{id}");
    }

    private async Task<IActionResult> SaveAsync(long id, string key, PlaybookReminderForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        db.Expect(found, form.Version);
        found.Put(form.ToLine(key));
        await db.SaveChangesAsync(cancel);
        flash.Done("The mail is saved.");
        return new SeeOther($"/desk/playbooks/{id}");
    }

    /// <param name="key">Null for a new mail.</param>
    private ViewResult Form(OwnPlaybook found, PlaybookReminderForm form, string? key)
    {
        (ViewBag.Playbook, ViewBag.Key) = (found, key);
        return View("Reminder", form);
    }
}
