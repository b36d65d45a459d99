using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Architecture;

public class MigrationTests
{
    [Theory, OnBothDatabases]
    public async Task The_migrations_make_what_the_code_maps(Database database)
    {
        var app = await TestApp.SharedAsync(database);

        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())), "Run db/add-migration NAME.");
        Assert.Empty(await app.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }
}
