using Events.Platform.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Events.Platform.Data;

/// <summary>
/// The sentence for each rule that the database keeps. The mapping names it beside the index or constraint; the context throws it when the
/// database refuses.
/// </summary>
public static class ConstraintRefusals
{
    private static readonly Dictionary<string, Refused> Sentences = [];
    private static readonly Lock Gate = new();

    extension<T>(IndexBuilder<T> index)
    {
        /// <param name="field">The form field that the sentence speaks of.</param>
        public IndexBuilder<T> Refuses(string name, Refusal refusal, string field = "")
        {
            index.HasDatabaseName(name);
            Add(name, refusal, field);
            return index;
        }
    }

    extension<T>(TableBuilder<T> table) where T : class
    {
        public void RefusesUnless(string name, string sql, Refusal refusal, string field = "")
        {
            table.HasCheckConstraint(name, sql);
            Add(name, refusal, field);
        }
    }

    /// <summary>The named refusal behind a failed save, or null where the failure is something else.</summary>
    public static Refused? Find(DbContext db, DbUpdateException failure) => failure.InnerException switch
    {
        PostgresException { ConstraintName: { } name } => Sentences.GetValueOrDefault(name),
        SqliteException { SqliteErrorCode: 19 } sqlite => Sentences.GetValueOrDefault(SqliteName(db, sqlite.Message)),
        _ => null,
    };

    /// <summary>SQLite names a check constraint, and of a unique index only the columns: <c>UNIQUE constraint failed: users.email, …</c>.</summary>
    private static string SqliteName(DbContext db, string message)
    {
        var detail = message[(message.IndexOf("failed: ") + "failed: ".Length)..].TrimEnd('\'', '.');
        return db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()).Where(index => index.IsUnique)
            .FirstOrDefault(index => string.Join(", ", index.Properties.Select(p => $"{p.DeclaringType.GetTableName()}.{p.GetColumnName()}")) == detail)
            ?.GetDatabaseName() ?? detail;
    }

    private static void Add(string name, Refusal refusal, string field)
    {
        lock (Gate) Sentences[name] = new Refused(refusal) { Field = field };
    }
}
