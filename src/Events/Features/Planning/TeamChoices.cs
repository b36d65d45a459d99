using Events.Features.Accounts;
using Events.Platform.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning;

/// <summary>The people who can lead an event or own a task, as choices of a form.</summary>
public class TeamChoices(EventsDbContext db, CurrentUser user)
{
    public async Task<IReadOnlyList<SelectListItem>> ListAsync()
    {
        var people = await db.Users.AsNoTracking()
            .Where(person => person.DeactivatedAt == null && person.Role != Role.Partner && person.Role != Role.Viewer)
            .Where(person => user.IsOfHeadquarters || person.UnitId == user.UnitId)
            .OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync();
        return [new SelectListItem("—", ""), .. people.Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
    }
}
