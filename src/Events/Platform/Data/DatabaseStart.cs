using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Data;

/// <summary>Something that an empty database needs before the first request, such as the demonstration year.</summary>
public interface IFirstData
{
    Task LoadAsync(CancellationToken cancel);
}

/// <summary>Fills in what rows of an earlier version lack and SQL cannot compute. It runs after migrations that met such rows, and may run twice.</summary>
public interface IUpgradedData
{
    Task FillInAsync(CancellationToken cancel);
}

public static class DatabaseStart
{
    /// <summary>Brings the schema up to date, and the rows of an earlier version with it.</summary>
    public static async Task UpgradeDatabaseAsync(this IServiceProvider services, CancellationToken cancel)
    {
        var database = services.GetRequiredService<EventsDbContext>().Database;
        var isUpgrade = (await database.GetPendingMigrationsAsync(cancel)).Any() && (await database.GetAppliedMigrationsAsync(cancel)).Any();
        await database.MigrateAsync(cancel);
        if (!isUpgrade) return;
        foreach (var data in services.GetServices<IUpgradedData>()) await data.FillInAsync(cancel);
    }

    /// <summary>The same, and lets features fill an empty database.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.UpgradeDatabaseAsync(app.Lifetime.ApplicationStopping);
        foreach (var data in scope.ServiceProvider.GetServices<IFirstData>()) await data.LoadAsync(app.Lifetime.ApplicationStopping);
    }
}
