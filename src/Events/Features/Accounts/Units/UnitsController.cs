using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Units;

/// <summary>Our headquarters, whose data are the chamber's own, the branches and the partners.</summary>
[Route("desk/units"), Authorize(AccountsFeature.Administer)]
public class UnitsController(EventsDbContext db, UnitPeople people, Chamber chamber, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await UnitRow.ReadAsync(db, cancel));

    [HttpGet("new")]
    public IActionResult New() => View(new UnitForm { Kind = UnitKind.Branch });

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(UnitForm form)
    {
        var unit = new Unit { Code = "", Name = new Bilingual() };
        await people.RequireAsync(form.HeadId, unit, nameof(form.HeadId));
        form.ApplyTo(unit);
        db.Add(unit);
        return await SaveAsync();
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id) => await db.Units.FindAsync(id) is { } unit ? View(UnitForm.From(unit)) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, UnitForm form)
    {
        if (await db.Units.FindAsync(id) is not { } unit) return NotFound();
        db.Expect(unit, form.Version);
        await people.RequireAsync(form.HeadId, unit, nameof(form.HeadId));
        form.ApplyTo(unit, await db.Users.AnyAsync(user => user.UnitId == id));
        return await SaveAsync();
    }

    private async Task<SeeOther> SaveAsync()
    {
        await db.SaveChangesAsync();
        chamber.Forget();
        flash.Done("Saved.");
        return new SeeOther("/desk/units");
    }
}
