using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Units;

/// <summary>A line of the list of units; there are a few dozen at most.</summary>
public sealed record UnitRow(long Id, UnitKind Kind, string Code, Bilingual Name, Bilingual Signatory, int People)
{
    public static async Task<IReadOnlyList<UnitRow>> ReadAsync(EventsDbContext db, CancellationToken cancel)
    {
        var users = db.Users;
        var units = await db.Units.AsNoTracking()
            .Select(unit => new UnitRow(unit.Id, unit.Kind, unit.Code, unit.Name, unit.Signatory,
                users.Count(user => user.UnitId == unit.Id && user.DeactivatedAt == null)))
            .ToListAsync(cancel);
        return [.. units.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Code, StringComparer.Ordinal)];
    }
}
