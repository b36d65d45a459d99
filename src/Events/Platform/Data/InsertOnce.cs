using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Events.Platform.Data;

/// <summary>
/// Adds a row unless the table has one with the same unique value: the database decides who was first, and nothing is thrown. Both databases
/// know <c>ON CONFLICT DO NOTHING</c>.
/// </summary>
public static class InsertOnce
{
    private static readonly ConcurrentDictionary<IEntityType, (string Sql, IProperty[] Columns)> Statements = new();

    extension(EventsDbContext db)
    {
        /// <summary>
        /// True when the row was added, false when another was there before. It is written at once, inside the caller's transaction, and is neither
        /// tracked nor audited; its keys must not be made by the database.
        /// </summary>
        public async Task<bool> InsertOnceAsync<T>(T row, CancellationToken cancel = default) where T : class
        {
            var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("InsertOnceAsync belongs inside WriteAsync.");
            var (sql, columns) = Statements.GetOrAdd(db.Model.FindEntityType(typeof(T))!, Statement);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            command.CommandText = sql;
            foreach (var (index, column) in columns.Index())
                command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, $"@p{index}", column.PropertyInfo!.GetValue(row), column.IsNullable));
            return await command.ExecuteNonQueryAsync(cancel) == 1;
        }
    }

    private static (string, IProperty[]) Statement(IEntityType type)
    {
        var columns = type.GetProperties().ToArray();
        var names = string.Join(", ", columns.Select(column => column.GetColumnName()));
        var values = string.Join(", ", columns.Select((_, index) => $"@p{index}"));
        return ($"INSERT INTO {type.GetTableName()} ({names}) VALUES ({values}) ON CONFLICT DO NOTHING", columns);
    }
}
