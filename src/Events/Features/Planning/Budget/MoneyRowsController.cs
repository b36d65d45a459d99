using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Budget;

/// <summary>Budget lines, sponsors and fees are written down, changed and deleted in the same way.</summary>
[Authorize(PlanningFeature.CanEdit)]
public abstract class MoneyRowsController<TRow, TForm>(EventsDbContext db, EventAccess access, OrganisationSearch organisations, Flash flash, TimeProvider clock) : Controller
    where TRow : MoneyRow where TForm : MoneyForm<TRow>, new()
{
    protected abstract TRow Make(long eventId);

    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, string? q, long? organisation, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var chosen = await organisations.GetAsync(organisation, cancel);
        return View(new MoneyRowPage(found, new TForm { OrganisationId = chosen?.Id, Party = chosen?.Name.ToString() }, null, q, await organisations.FindAsync(q, cancel)));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, TForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var row = Make(eventId);
        await ApplyAsync(form, row, found, cancel);
        db.Add(row);
        return await SaveAsync(eventId, "Saved.", cancel);
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } row || await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var form = new TForm();
        form.Read(row);
        return View(new MoneyRowPage(found, form, id, null, []));
    }

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, TForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } row || await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        db.Expect(row, form.Version);
        await ApplyAsync(form, row, found, cancel);
        return await SaveAsync(eventId, "Saved.", cancel);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } row) return NotFound();
        db.Remove(row);
        return await SaveAsync(eventId, "Deleted.", cancel);
    }

    private async Task ApplyAsync(TForm form, TRow row, Event found, CancellationToken cancel)
    {
        await organisations.RequireAsync(form.OrganisationId, row.OrganisationId, cancel);
        form.ApplyTo(row, Zones.Day(clock.GetUtcNow(), found.TimeZone));
    }

    private async Task<IActionResult> SaveAsync(long eventId, string words, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        flash.Done(words);
        return new SeeOther($"/desk/events/{eventId}/money");
    }

    private Task<TRow?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.Set<TRow>()).Include(row => row.Organisation).FirstOrDefaultAsync(row => row.Id == id && row.EventId == eventId, cancel);
}

/// <param name="Id">Null for a line that is yet to be added.</param>
public sealed record MoneyRowPage(Event Event, MoneyForm Form, long? Id, string? Words, IReadOnlyList<OrganisationSearch.Row> Found)
{
    public string Back => $"/desk/events/{Event.Id}/money";
}
