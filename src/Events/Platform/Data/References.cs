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
    }
}
