using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Users;

public class UserNames(EventsDbContext db) : IActorNames
{
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IEnumerable<string> actors, CancellationToken cancel)
    {
        var normalized = actors.Distinct().ToLookup(User.Normalized);
        var emails = normalized.Select(same => same.Key).ToList();
        var names = await db.Users.AsNoTracking().Where(user => emails.Contains(user.NormalizedEmail!)).Select(user => new { user.NormalizedEmail, user.Name }).ToListAsync(cancel);
        return names.SelectMany(name => normalized[name.NormalizedEmail!].Select(actor => (actor, name.Name))).ToDictionary();
    }
}
