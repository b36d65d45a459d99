using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Playbooks;

/// <summary>The playbooks: those that come with the product, to read and to copy, and the unit's own.</summary>
[Route("desk/playbooks"), Authorize(PlanningFeature.CanEdit)]
public class PlaybooksController(EventsDbContext db, PlaybookAccess access, CurrentUser user, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View(await access.Playbooks.AsNoTracking().Include(playbook => playbook.Unit).OrderBy(playbook => playbook.RetiredAt != null).ThenBy(playbook => playbook.Kind).ThenBy(playbook => playbook.Id).ToListAsync(cancel));

    [HttpGet("built-in/{kind}")]
    public IActionResult BuiltIn(EventKind kind) => Enum.IsDefined(kind) ? View(Playbook.For(kind)) : NotFound();

    /// <param name="kind">Whose built-in playbook is copied.</param>
    /// <param name="id">Or which of our own.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(EventKind kind, long? id, CancellationToken cancel)
    {
        if (id is { } own && await access.FindAsync(own, cancel) is null) return NotFound();
        var source = id is null ? Playbook.For(kind) : (await access.FindAsync(id.Value, cancel))!.Read();
        var copy = OwnPlaybook.From(source, new Bilingual(source.Name.Zh + "（副本）", source.Name.En + " (copy)"), user.UnitId);
        db.Add(copy);
        await db.SaveChangesAsync(cancel);
        flash.Done("This is your own copy. Change what you like.");
        return new SeeOther($"/desk/playbooks/{copy.Id}");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) => await access.FindAsync(id, cancel) is { } found ? Form(found) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, PlaybookForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        db.Expect(found, form.Version);
        (found.Name, found.Kind) = (form.Name.ToBilingual(), form.Kind!.Value);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/playbooks/{id}");
    }

    private ViewResult Form(OwnPlaybook found)
    {
        ViewBag.Playbook = found;
        return View(nameof(Edit), PlaybookForm.From(found));
    }
}
