using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Lists;

/// <summary>Filters of the directory that a person keeps under a name.</summary>
[Route("desk/organisations/filters"), Authorize(OrganisationsFeature.CanView)]
public class SavedFiltersController(EventsDbContext db, CurrentUser user, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create([Required, StringLength(SavedFilter.NameLength)] string? name, OrganisationList.Filter filter, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > SavedFilter.NameLength) throw new Refused(OrganisationErrors.FilterNeedsName);
        if (filter.ToQuery().Length > SavedFilter.QueryLength) throw new Refused(OrganisationErrors.FilterIsTooLong);
        db.Add(new SavedFilter { UserId = user.Id, Name = name.Trim(), Query = filter.ToQuery() });
        await db.SaveChangesAsync(cancel);
        flash.Done("The filter is kept.");
        return new SeeOther("/desk/organisations?" + filter.ToQuery());
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        var mine = user.Id;
        if (await db.SavedFilters.FirstOrDefaultAsync(saved => saved.Id == id && saved.UserId == mine, cancel) is not { } found) return NotFound();
        db.Remove(found);
        await db.SaveChangesAsync(cancel);
        return new SeeOther("/desk/organisations");
    }
}
