using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Events.Platform.Data;

/// <summary>
/// Runs one statement again and again, each time with other values, at once and inside the caller's transaction. It is prepared once, which on a hot path
/// costs a fraction of what a query costs that is translated each time. Values become parameters, as with <c>ExecuteSql</c>; the text is the same each time.
/// </summary>
public static class Prepared
{
    extension(EventsDbContext db)
    {
        /// <summary>What it changes is neither tracked nor audited.</summary>
        /// <returns>How many rows were changed with each set of values.</returns>
        public async Task<IReadOnlyList<int>> ExecuteEachAsync(IReadOnlyCollection<FormattableString> statements, CancellationToken cancel = default)
        {
            List<int> changed = [];
            await foreach (var (_, command) in db.EachAsync(statements, cancel)) changed.Add(await command.ExecuteNonQueryAsync(cancel));
            return changed;
        }

        /// <summary>Whether one of the queries has a row.</summary>
        public async Task<bool> HasAnyAsync(IReadOnlyCollection<FormattableString> queries, CancellationToken cancel = default)
        {
            await foreach (var (_, command) in db.EachAsync(queries, cancel))
                if (await command.ExecuteScalarAsync(cancel) is not null) return true;
            return false;
        }

        /// <summary>Fills one command with the values of each row in turn; it is run before the next.</summary>
        internal async IAsyncEnumerable<(T Row, DbCommand Command)> EachAsync<T>(
            string sql, IEnumerable<T> rows, Action<DbCommand, T> fill, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("It belongs inside WriteAsync.");
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            command.CommandText = sql;
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                command.Parameters.Clear();
                fill(command, row);
                yield return (row, command);
            }
        }

        private IAsyncEnumerable<(FormattableString Statement, DbCommand Command)> EachAsync(IReadOnlyCollection<FormattableString> statements, CancellationToken cancel)
        {
            var (mappings, text) = (db.GetService<IRelationalTypeMappingSource>(), statements.FirstOrDefault() ?? $"");
            var sql = string.Format(null, text.Format, [.. Enumerable.Range(0, text.ArgumentCount).Select(index => $"@p{index}")]);
            return db.EachAsync(sql, statements, (command, statement) =>
            {
                if (statement.Format != text.Format) throw new ArgumentException("The statements differ.", nameof(statements));
                foreach (var (index, value) in statement.GetArguments().Index())
                    command.Parameters.Add(mappings.GetMapping(value!.GetType(), db.Model).CreateParameter(command, $"@p{index}", value));
            }, cancel);
        }
    }
}
