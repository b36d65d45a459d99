using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Events.Platform.Data;

/// <summary>
/// Sets on each connection what SQLite does not keep in the file, once: the pool gives the same connections out again and again.
/// <c>synchronous=FULL</c>: a committed registration survives a power cut.
/// </summary>
public class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";

    private readonly ConditionalWeakTable<sqlite3, object> ready = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || ready.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        ready.AddOrUpdate(handle, this);
    }

    // SQLite has nothing that is asynchronous.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancel = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
