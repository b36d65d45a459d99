using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Data;

/// <summary>For the rare decision that no constraint can make, such as counting before taking.</summary>
public static class TransactionTurn
{
    extension(EventsDbContext db)
    {
        /// <summary>Lets one transaction at a time go on from here, over all nodes, until it ends. On SQLite there is only one at a time anyway.</summary>
        public Task TakeTurnAsync(string what, CancellationToken cancel = default) => db.Database.IsNpgsql()
            ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({what}))", cancel)
            : Task.CompletedTask;

        /// <summary>Goes on together with others that share the turn, but with none that takes it by <see cref="TakeTurnAsync"/>.</summary>
        public Task ShareTurnAsync(string what, CancellationToken cancel = default) => db.Database.IsNpgsql()
            ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared(hashtext({what}))", cancel)
            : Task.CompletedTask;
    }
}
