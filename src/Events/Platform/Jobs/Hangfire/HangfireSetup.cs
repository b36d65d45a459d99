using Events.Platform.Security;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;

namespace Events.Platform.Jobs.Hangfire;

public static class HangfireSetup
{
    /// <summary>How often due jobs are looked for.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Hangfire in the application's database on PostgreSQL. Beside SQLite it keeps its triggers in memory: the sweep at start arms them again.
    /// </summary>
    public static void AddHangfireEngine(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Events").Get<Settings>() ?? new Settings();
        var services = builder.Services;
        // Hangfire's own registrations read static fields, which all hosts of a process would share.
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<IGlobalConfiguration>(); // A storage logs from its first moment, so logging must be set up.
            return Storage(settings, builder.Configuration.GetConnectionString("Events")!);
        });
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddHangfireServer(options => (options.WorkerCount, options.SchedulePollingInterval) = (4, Poll));
        services.AddSingleton<IJobEngine, HangfireEngine>();
    }

    /// <summary>Hangfire's pages, for administrators.</summary>
    public static void MapDashboard(WebApplication app) => app.MapHangfireDashboardWithAuthorizationPolicy(
        Policies.Administer, "/desk/jobs", new DashboardOptions { AppPath = "/desk", DashboardTitle = "Jobs", DisplayStorageConnectionString = false });

    private static JobStorage Storage(Settings settings, string address)
    {
        if (settings.Database == DatabaseKind.Sqlite) return new InMemoryStorage();
        var options = new PostgreSqlStorageOptions { QueuePollInterval = Poll, UseSlidingInvisibilityTimeout = true };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(address, options), options);
    }
}
