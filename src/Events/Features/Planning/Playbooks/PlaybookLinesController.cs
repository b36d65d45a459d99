using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Playbooks;

/// <summary>The tasks and the mails of one of our own playbooks are written down, changed and deleted in the same way.</summary>
[Authorize(PlanningFeature.CanEdit)]
public abstract class PlaybookLinesController<TForm>(EventsDbContext db, PlaybookAccess access, Flash flash) : Controller where TForm : PlaybookLineForm, new()
{
    /// <summary>The page, and what is said once a line is saved or deleted.</summary>
    protected abstract (string Page, string Saved, string Deleted) Words { get; }

    /// <summary>The line as a form; null where the playbook has none of that key.</summary>
    protected abstract TForm? Read(OwnPlaybook playbook, string key);

    protected abstract void Put(OwnPlaybook playbook, string key, TForm form);

    protected abstract void Remove(OwnPlaybook playbook, string key);

    [HttpGet("new")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } found ? Form(found, new TForm(), null) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long id, TForm form, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } found ? await SaveAsync(found, SecretCode.NewShort().ToLowerInvariant(), form, cancel) : NotFound();

    [HttpGet("{key}/edit")]
    public async Task<IActionResult> Edit(long id, string key, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } found && Read(found, key) is { } form ? Form(found, form, key) : NotFound();

    [HttpPost("{key}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, string key, TForm form, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } found && Read(found, key) is not null ? await SaveAsync(found, key, form, cancel) : NotFound();

    [HttpPost("{key}/delete")]
    public async Task<IActionResult> Delete(long id, string key, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || Read(found, key) is null) return NotFound();
        Remove(found, key);
        return await DoneAsync(found, Words.Deleted, cancel);
    }

    private async Task<IActionResult> SaveAsync(OwnPlaybook found, string key, TForm form, CancellationToken cancel)
    {
        db.Expect(found, form.Version);
        Put(found, key, form);
        return await DoneAsync(found, Words.Saved, cancel);
    }

    private async Task<IActionResult> DoneAsync(OwnPlaybook found, string words, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        flash.Done(words);
        return new SeeOther($"/desk/playbooks/{found.Id}");
    }

    /// <param name="key">Null for a new line.</param>
    private ViewResult Form(OwnPlaybook found, TForm form, string? key)
    {
        form.Version = found.Version;
        (ViewBag.Playbook, ViewBag.Key) = (found, key);
        return View(Words.Page, form);
    }
}
