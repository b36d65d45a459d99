using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Platform.Data;

public class ConstraintRefusalsTests
{
    private static readonly Refusal Taken = new("Taken, for a test.");

    [Fact]
    public void The_sentence_is_that_of_the_unique_index_though_another_has_the_same_columns()
    {
        using var db = new Shelf();

        var refused = ConstraintRefusals.Find(db, new DbUpdateException("", new SqliteException("SQLite Error 19: 'UNIQUE constraint failed: Books.Code'.", 19)));

        Assert.Equal(Taken, refused?.Refusal);
    }

    private sealed class Shelf : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Book>(book =>
        {
            book.ToTable("Books");
            book.HasIndex(b => b.Code, "a_plain_one");
            book.HasIndex(b => b.Code, "the_unique_one").IsUnique().Refuses("ix_test_books_code", Taken);
        });
    }

    private sealed class Book
    {
        public int Id { get; set; }
        public string Code { get; set; } = "";
    }
}
