using Microsoft.Data.Sqlite;

namespace Events.Bench.Floors;

/// <summary>One connection for all that is written, in turns: writers on several connections would wait for each other by polling.</summary>
public sealed class Durable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly SqliteConnection connection;

    public Durable(string file)
    {
        connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Prepare("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;").ExecuteNonQuery();
    }

    /// <summary>A statement whose parameters are <c>@0</c>, <c>@1</c> and so on.</summary>
    public SqliteCommand Prepare(string sql, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 0; number < parameters; number++) command.Parameters.Add(new SqliteParameter($"@{number}", null));
        return command;
    }

    public async Task WriteAsync(Action<SqliteTransaction> work)
    {
        await turn.WaitAsync();
        try
        {
            using var transaction = connection.BeginTransaction();
            work(transaction);
            transaction.Commit();
        }
        finally
        {
            turn.Release();
        }
    }
}

public static class DurableStatements
{
    /// <summary>Runs a statement; the result is its first value.</summary>
    public static object? Run(this SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var number = 0; number < values.Length; number++) command.Parameters[number].Value = values[number] ?? DBNull.Value;
        return command.ExecuteScalar();
    }
}
