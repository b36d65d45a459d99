using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Data;

/// <summary>Finds out whether rows are spoken of elsewhere, whatever features there are.</summary>
public static class References
{
    extension(EventsDbContext db)
    {
        /// <summary>The ids to which any row of another table, or of the same, refers by a foreign key.</summary>
        /// <param name="except">Tables that belong to the row itself and do not count.</param>
        public async Task<IReadOnlyCollection<long>> ReferencedAsync<T>(IReadOnlyCollection<long> ids, IReadOnlyCollection<Type> except, CancellationToken cancel) where T : class
        {
            if (ids.Count == 0) return [];
            var found = new HashSet<long>();
            // Numbers of our own, so they may stand in the text of the query.
            var list = string.Join(',', ids);
            foreach (var key in db.Model.FindEntityType(typeof(T))!.GetReferencingForeignKeys().Where(key => !except.Contains(key.DeclaringEntityType.ClrType)))
            {
                var (table, column) = (key.DeclaringEntityType.GetTableName(), key.Properties[0].GetColumnName());
                var sql = $"SELECT DISTINCT {column} AS \"Value\" FROM {table} WHERE {column} IN ({list})";
                found.UnionWith(await db.Database.SqlQueryRaw<long>(sql).ToListAsync(cancel));
            }
            return found;
        }

        /// <summary>Makes every row that refers to one row refer to another, inside the caller's transaction, and says which those were.</summary>
        public async Task<IReadOnlyList<MovedRows>> MoveReferencesAsync<T>(long from, long to, IReadOnlyCollection<Type> except, CancellationToken cancel) where T : class
        {
            var moved = new List<MovedRows>();
            foreach (var key in db.Model.FindEntityType(typeof(T))!.GetReferencingForeignKeys().Where(key => !except.Contains(key.DeclaringEntityType.ClrType)))
            {
                var rows = new MovedRows(
                    key.DeclaringEntityType.GetTableName()!, key.Properties[0].GetColumnName(), key.DeclaringEntityType.FindPrimaryKey()!.Properties[0].GetColumnName(), []);
                var sql = $"SELECT {rows.Key} AS \"Value\" FROM {rows.Table} WHERE {rows.Column} = {{0}}";
                rows = rows with { Ids = await db.Database.SqlQueryRaw<long>(sql, from).ToListAsync(cancel) };
                if (rows.Ids.Count == 0) continue;
                await PointAsync(db, rows, from, to, cancel);
                moved.Add(rows);
            }
            return moved;
        }

        /// <summary>The contrary of <see cref="MoveReferencesAsync"/>; rows that have been pointed elsewhere since stay there.</summary>
        public async Task MoveBackAsync(IReadOnlyList<MovedRows> moved, long from, long to, CancellationToken cancel)
        {
            foreach (var rows in moved) await PointAsync(db, rows, from, to, cancel);
        }
    }

    private static Task<int> PointAsync(EventsDbContext db, MovedRows rows, long from, long to, CancellationToken cancel)
    {
        // Names of our own model and numbers.
        var sql = $"UPDATE {rows.Table} SET {rows.Column} = {{0}} WHERE {rows.Column} = {{1}} AND {rows.Key} IN ({string.Join(',', rows.Ids)})";
        return db.Database.ExecuteSqlRawAsync(sql, [to, from], cancel);
    }
}

/// <summary>Rows of one table that were made to refer to another row.</summary>
public sealed record MovedRows(string Table, string Column, string Key, IReadOnlyList<long> Ids);
