using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts;

/// <summary>The chamber is never without somebody who administers it.</summary>
public class Administrators(EventsDbContext db)
{
    /// <summary>Saves changes to users, unless they would leave no administrator.</summary>
    public Task SaveAsync() => db.WriteAsync(async () =>
    {
        // On this row such changes wait for each other: two administrators cannot end one another's access at once.
        await db.Units.Where(unit => unit.Kind == UnitKind.Headquarters)
            .ExecuteUpdateAsync(row => row.SetProperty(unit => unit.Version, unit => unit.Version));
        await db.SaveChangesAsync();
        if (!await db.Users.AnyAsync(user => user.Role == Role.Administrator && user.DeactivatedAt == null && user.Unit.Kind == UnitKind.Headquarters))
            throw new Refused(AccountErrors.IsLastAdministrator);
    });
}
