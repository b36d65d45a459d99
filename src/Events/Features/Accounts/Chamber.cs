using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts;

/// <summary>The chamber as pages, mails and letters show it: its headquarters' name and address, read once a minute.</summary>
public class Chamber(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly Unit Unnamed = new() { Code = "HQ", Name = new Bilingual("商会活动平台", "Events") };

    private (Unit Unit, DateTimeOffset Until)? known;

    public async ValueTask<Unit> GetAsync()
    {
        if (known is { } current && current.Until > clock.GetUtcNow()) return current.Unit;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventsDbContext>();
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Kind == UnitKind.Headquarters) ?? Unnamed;
        known = (unit, clock.GetUtcNow().AddMinutes(1));
        return unit;
    }

    /// <summary>Without asking the database, for the page that says that it does not answer.</summary>
    public Unit LastKnown => known?.Unit ?? Unnamed;

    /// <summary>Lets the next page show a change at once.</summary>
    public void Forget() => known = null;
}
