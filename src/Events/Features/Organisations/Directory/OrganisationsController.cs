using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

[Route("desk/organisations"), Authorize(OrganisationsFeature.CanView)]
public class OrganisationsController(EventsDbContext db, DirectoryPage directory, OrganisationPage page, Today today, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(OrganisationList.Filter filter, CancellationToken cancel) => View(await directory.ReadAsync(filter, cancel));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await page.ReadAsync(id, cancel) is { } found) return View(found);
        // Links to one that was merged lead to where it is now.
        var into = await db.Organisations.IgnoreQueryFilters().Where(o => o.Id == id).Select(o => o.MergedIntoId).FirstOrDefaultAsync(cancel);
        return into is { } other ? new SeeOther($"/desk/organisations/{other}") : NotFound();
    }

    [HttpGet("new"), Authorize(OrganisationsFeature.CanEdit)]
    public IActionResult New() => View(new OrganisationForm());

    [HttpPost(""), Authorize(OrganisationsFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(OrganisationForm form, CancellationToken cancel)
    {
        await RequireUnitAsync(form, cancel);
        var created = new Organisation { Name = new Bilingual() };
        form.ApplyTo(created, await GroupAsync(form, cancel), today.Day);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("The organisation is added.");
        return new SeeOther($"/desk/organisations/{created.Id}");
    }

    [HttpGet("{id:long}/edit"), Authorize(OrganisationsFeature.CanEdit)]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } found ? View(OrganisationForm.From(found)) : NotFound();

    [HttpPost("{id:long}"), Authorize(OrganisationsFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, OrganisationForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } found) return NotFound();
        db.Expect(found, form.Version);
        await RequireUnitAsync(form, cancel);
        form.ApplyTo(found, await GroupAsync(form, cancel), today.Day);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/organisations/{id}");
    }

    private async Task RequireUnitAsync(OrganisationForm form, CancellationToken cancel)
    {
        if (form.UnitId is { } id && !await db.Units.AnyAsync(unit => unit.Id == id && unit.Kind != UnitKind.Partner, cancel)) throw new Refused(OrganisationErrors.NoSuchUnit) { Field = nameof(form.UnitId) };
    }

    private Task<Organisation?> FindAsync(long id, CancellationToken cancel) =>
        db.Organisations.Include(o => o.Parent).Include(o => o.IndustryRows).FirstOrDefaultAsync(o => o.Id == id, cancel);

    private async Task<Organisation?> GroupAsync(OrganisationForm form, CancellationToken cancel) => form.ParentId is { } id
        ? await db.Organisations.FirstOrDefaultAsync(o => o.Id == id, cancel) ?? throw new Refused(OrganisationErrors.NoSuchGroup) { Field = nameof(form.ParentId) }
        : null;
}
