using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Events.Platform.Data;

public class SqliteEventsDbContext(
    DbContextOptions<SqliteEventsDbContext> options, IEnumerable<IFeature> features, AuditTrail audit, WriteQueue writers, CommittedWork committed)
    : EventsDbContext(options, features, audit, writers, committed)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // SQLite cannot order or compare DateTimeOffset; UTC text sorts as it should.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcText>();
        conventions.DefaultTypeMapping<DateTimeOffset>().HasConversion<UtcText>();
    }

    private class UtcText() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}

public class PostgresEventsDbContext(
    DbContextOptions<PostgresEventsDbContext> options, IEnumerable<IFeature> features, AuditTrail audit, WriteQueue writers, CommittedWork committed)
    : EventsDbContext(options, features, audit, writers, committed)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // timestamptz takes UTC alone.
        conventions.Properties<DateTimeOffset>().HaveConversion<Utc>();
        conventions.DefaultTypeMapping<DateTimeOffset>().HasConversion<Utc>();
    }

    private class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), stored => stored);
}
