using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

/// <summary>The group members through which a company can belong to the chamber, as choices of a form.</summary>
public class GroupChoices(EventsDbContext db)
{
    public async Task<IReadOnlyList<SelectListItem>> ListAsync()
    {
        var groups = db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.GroupMember);
        var sorted = Languages.Current == "zh" ? groups.OrderBy(o => o.SortZh) : groups.OrderBy(o => o.SortEn);
        var names = await sorted.Select(o => new { o.Id, o.Name }).ToListAsync();
        return [new SelectListItem("—", ""), .. names.Select(group => new SelectListItem(group.Name.ToString(), group.Id.ToString()))];
    }

    /// <summary>Our own units, one of which looks after it.</summary>
    public async Task<IReadOnlyList<SelectListItem>> UnitsAsync() => [new SelectListItem("—", ""), .. await DirectoryPage.UnitsAsync(db, default)];
}
