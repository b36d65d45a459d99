using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts;

/// <summary>
/// Counts wrong passwords and codes. A try is taken by changing the row before the guess is looked at, so that guesses sent at the same
/// time count as well.
/// </summary>
public partial class LockOut(EventsDbContext db, TimeProvider clock, ILogger<LockOut> log)
{
    public const int MostTries = 8;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task TakeTryAsync(User user)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Pause;
        var taken = await db.WriteAsync(() => db.Users
            .Where(row => row.Id == user.Id && (row.LockoutEnd == null || row.LockoutEnd <= now))
            .ExecuteUpdateAsync(row => row
                .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 < MostTries ? null : until)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 < MostTries ? u.AccessFailedCount + 1 : 0)));
        if (taken > 0) return;
        RefusedTry(user.Id);
        throw new Refused(AccountErrors.IsLockedOut);
    }

    /// <summary>Forgets the wrong tries, once the person has shown who they are.</summary>
    public Task ForgiveAsync(User user) => db.WriteAsync(() => db.Users
        .Where(row => row.Id == user.Id && (row.AccessFailedCount > 0 || row.LockoutEnd != null))
        .ExecuteUpdateAsync(row => row.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null).SetProperty(u => u.AccessFailedCount, 0)));

    [LoggerMessage(LogLevel.Warning, "User {Id} is locked out: a try was refused")]
    private partial void RefusedTry(long id);
}
