using Quartz;

namespace Events.Platform.Jobs.Quartz;

public static class QuartzSetup
{
    /// <summary>
    /// Quartz.NET on a file of its own beside SQLite (two writers on one file wait for each other), clustered in the application's
    /// database on PostgreSQL. It makes its own tables.
    /// </summary>
    public static void AddQuartzEngine(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Events").Get<Settings>() ?? new Settings();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                if (settings.Database == DatabaseKind.Postgres)
                {
                    store.UsePostgres(builder.Configuration.GetConnectionString("Events")!);
                    store.UseClustering();
                }
                else store.UseSqlite($"Data Source={Path.Combine(settings.Folder("."), "jobs.db")}");
            });
        });
        // A job that is told to stop ends between two steps; what it leaves is taken up after the start.
        builder.Services.Configure<QuartzSchedulerOptions>(options => options.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs);
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        builder.Services.AddSingleton<IJobEngine, QuartzEngine>();
    }
}
