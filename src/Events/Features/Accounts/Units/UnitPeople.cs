using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Units;

/// <summary>The people of a unit who can be its head. Whoever is it now stays a choice, also when their access has ended.</summary>
public class UnitPeople(EventsDbContext db)
{
    public Task<IReadOnlyList<SelectListItem>> ListAsync(long unitId, long? head) => Choices(unitId, head).ToChoicesAsync();

    /// <exception cref="Refused">The chosen person is none of the choices.</exception>
    public Task RequireAsync(long? chosen, Unit unit, string field) => Choices(unit.Id, unit.HeadId).RequireAsync(chosen, AccountErrors.HeadIsOfAnotherUnit, field);

    private IQueryable<User> Choices(long unitId, long? head) =>
        db.Users.AsNoTracking().Where(person => person.Id == head || (person.UnitId == unitId && person.DeactivatedAt == null));
}
