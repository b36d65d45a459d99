using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Data;

/// <summary>Something that an empty database needs before the first request, such as the demonstration year.</summary>
public interface IFirstData
{
    Task LoadAsync(CancellationToken cancel);
}

public static class DatabaseStart
{
    /// <summary>Brings the schema up to date and lets features fill an empty database.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EventsDbContext>().Database.MigrateAsync();
        foreach (var data in scope.ServiceProvider.GetServices<IFirstData>()) await data.LoadAsync(app.Lifetime.ApplicationStopping);
    }
}
