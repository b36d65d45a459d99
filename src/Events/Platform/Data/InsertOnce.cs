using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Events.Platform.Data;

/// <summary>
/// Adds rows unless the table has one with the same unique value: the database decides who was first, and nothing is thrown. Both databases
/// know <c>ON CONFLICT DO NOTHING</c>. Rows are written at once, inside the caller's transaction, and are neither tracked nor audited; their keys must
/// not be made by the database.
/// </summary>
public static class InsertOnce
{
    private static readonly ConcurrentDictionary<(IModel, Type), Statement> Statements = new();

    extension(EventsDbContext db)
    {
        /// <summary>True when the row was added, false when another was there before.</summary>
        public async Task<bool> InsertOnceAsync<T>(T row, CancellationToken cancel = default) where T : class =>
            (await db.InsertEachOnceAsync([row], cancel)).Count == 0;

        /// <summary>Many rows by one statement that is prepared once.</summary>
        /// <returns>The rows that were not added, for others were there before.</returns>
        public async Task<IReadOnlyList<T>> InsertEachOnceAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancel = default) where T : class
        {
            List<T> overtaken = [];
            var statement = Statements.GetOrAdd((db.Model, typeof(T)), key => new(key.Item1.FindEntityType(key.Item2)!));
            await foreach (var (row, command) in db.EachAsync(statement.Sql, rows, statement.Fill, cancel))
                if (await command.ExecuteNonQueryAsync(cancel) == 0) overtaken.Add(row);
            return overtaken;
        }
    }

    private sealed class Statement
    {
        private readonly List<Column> columns;

        public Statement(IEntityType type)
        {
            columns = [.. type.GetProperties().Select((property, index) => new Column(property.GetColumnName(), $"@p{index}", property.GetRelationalTypeMapping(), property.IsNullable, property.GetGetter()))];
            Sql = $"""
                INSERT INTO {type.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))})
                VALUES ({string.Join(", ", columns.Select(column => column.Parameter))}) ON CONFLICT DO NOTHING
                """;
        }

        public string Sql { get; }

        public void Fill(DbCommand command, object row)
        {
            foreach (var column in columns)
                command.Parameters.Add(column.Mapping.CreateParameter(command, column.Parameter, column.Getter.GetClrValueUsingContainingEntity(row), column.IsNullable));
        }

        private sealed record Column(string Name, string Parameter, RelationalTypeMapping Mapping, bool IsNullable, IClrPropertyGetter Getter);
    }
}
