using Events.Platform.Imports;
using Events.Platform.Jobs.Quartz;

namespace Events.Platform.Jobs;

public static class JobsSetup
{
    /// <summary>Registers the jobs of all features and the engine that setting <c>Jobs:Engine</c> names.</summary>
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder, IEnumerable<IFeature> features)
    {
        var schedule = new JobSchedule().EveryTenMinutes<RearmDueItems>().EveryMinute<Mail.DeliverMail>().Daily<Mail.ClearSentMails>(at: "03:40").Daily<Files.ClearPictures>(at: "03:45").AddImportJobs();
        foreach (var feature in features) feature.AddJobs(schedule);

        builder.Services.AddSingleton(schedule);
        builder.Services.AddSingleton<JobRunner>();
        builder.AddEngine();
        builder.Services.AddHostedService<JobsStart>();
        return builder;
    }

    /// <summary>The engine's own pages, where it has some.</summary>
    public static void MapJobs(this WebApplication app)
    {
#if HANGFIRE
        if (app.Services.GetRequiredService<IJobEngine>() is Hangfire.HangfireEngine) Hangfire.HangfireSetup.MapDashboard(app);
#endif
    }

    private static void AddEngine(this WebApplicationBuilder builder)
    {
        var engine = builder.Configuration["Jobs:Engine"] ?? "Quartz";
        switch (engine)
        {
            case "Quartz":
                builder.AddQuartzEngine();
                break;
#if HANGFIRE
            case "Hangfire":
                Hangfire.HangfireSetup.AddHangfireEngine(builder);
                break;
#endif
            default:
                throw new InvalidOperationException(
                    $"Jobs:Engine is “{engine}”, which this build does not have. Start with ./run --hangfire, or set it to Quartz.");
        }
    }

    /// <summary>Declares the schedule and arms what is due once the engine runs.</summary>
    private sealed class JobsStart(IJobEngine engine, JobSchedule schedule, JobRunner runner) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancel)
        {
            await engine.ScheduleAsync(schedule.Recurring, cancel);
            await runner.RunRecurringAsync(nameof(RearmDueItems), cancel);
        }

        public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
    }
}
