using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Data;

/// <summary><c>migrate</c>: brings the database to this version's schema. It also happens at each start.</summary>
public class Migrate(EventsDbContext db) : ICommand
{
    public string Name => "migrate";

    public async Task<int> RunAsync(string[] arguments)
    {
        await db.Database.MigrateAsync();
        return 0;
    }
}
