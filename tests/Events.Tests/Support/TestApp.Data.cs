using Events.Platform.Data;
using Events.Platform.Jobs;

namespace Events.Tests.Support;

public sealed partial class TestApp
{
    /// <summary>Works on the database in a scope of its own, then saves, all in one transaction.</summary>
    public Task<T> WriteAsync<T>(Func<EventsDbContext, Task<T>> work) => InScopeAsync(services =>
    {
        var db = services.GetRequiredService<EventsDbContext>();
        return db.WriteAsync(async () =>
        {
            var result = await work(db);
            await db.SaveChangesAsync();
            return result;
        });
    });

    public Task WriteAsync(Func<EventsDbContext, Task> work) => WriteAsync(async db => { await work(db); return true; });

    /// <summary>Adds rows and saves them.</summary>
    public Task AddAsync(params object[] rows) => WriteAsync(db => { db.AddRange(rows); return Task.CompletedTask; });

    public Task<T> ReadAsync<T>(Func<EventsDbContext, Task<T>> read) => InScopeAsync(services => read(services.GetRequiredService<EventsDbContext>()));

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> work) => InScopeAsync(async services => { await work(services); return true; });

    /// <summary>Runs a recurring job now, here; what it throws reaches the test.</summary>
    public Task RunAsync<TJob>(CancellationToken cancel = default) where TJob : IJob =>
        InScopeAsync(services => ActivatorUtilities.CreateInstance<TJob>(services).RunAsync(cancel));

    /// <summary>Runs the job of a due item now, here; what it throws reaches the test.</summary>
    public Task RunAsync<TJob>(long id, CancellationToken cancel = default) where TJob : IDueJob =>
        InScopeAsync(services => ActivatorUtilities.CreateInstance<TJob>(services).RunAsync(id, cancel));
}
