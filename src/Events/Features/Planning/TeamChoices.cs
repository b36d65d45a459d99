using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning;

/// <summary>
/// The people who can lead an event or own a task, as choices of a form. Who has it now stays one of them, also from another unit or when their access
/// has ended: saving something else must not take it from them.
/// </summary>
public class TeamChoices(EventsDbContext db, CurrentUser user)
{
    public Task<IReadOnlyList<SelectListItem>> ListAsync(long? holder) => Choices(holder).ToChoicesAsync();

    /// <exception cref="Refused">The chosen person is none of the choices.</exception>
    public Task RequireAsync(long? chosen, long? holder, string field, CancellationToken cancel) =>
        Choices(holder).RequireAsync(chosen, PlanningErrors.NotOfTheTeam, field, cancel);

    private IQueryable<User> Choices(long? holder)
    {
        var (isOfHeadquarters, unitId) = (user.IsOfHeadquarters, user.UnitId);
        return db.Users.AsNoTracking().Where(person => person.Id == holder
            || (person.DeactivatedAt == null && person.Role != Role.Partner && person.Role != Role.Viewer && (isOfHeadquarters || person.UnitId == unitId)));
    }
}
