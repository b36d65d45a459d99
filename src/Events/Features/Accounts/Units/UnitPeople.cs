using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Units;

/// <summary>The people of a unit who can be its head. Whoever is it now stays a choice, also when their access has ended.</summary>
public class UnitPeople(EventsDbContext db)
{
    public async Task<IReadOnlyList<SelectListItem>> ListAsync(long unitId, long? head)
    {
        var people = await Choices(unitId, head).OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync();
        return [new SelectListItem("—", ""), .. people.Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
    }

    /// <exception cref="Refused">The chosen person is none of the choices.</exception>
    public async Task RequireAsync(long? chosen, Unit unit, string field)
    {
        if (chosen is { } id && !await Choices(unit.Id, unit.HeadId).AnyAsync(person => person.Id == id))
            throw new Refused(AccountErrors.HeadIsOfAnotherUnit) { Field = field };
    }

    private IQueryable<User> Choices(long unitId, long? head) =>
        db.Users.AsNoTracking().Where(person => person.Id == head || (person.UnitId == unitId && person.DeactivatedAt == null));
}
