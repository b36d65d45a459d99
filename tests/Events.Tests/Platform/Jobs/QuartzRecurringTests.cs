using Events.Tests.Support;

namespace Events.Tests.Platform.Jobs;

public class QuartzRecurringTests
{
    [Theory, OnBothDatabases]
    public async Task A_daily_job_runs_at_its_hour(Database database)
    {
        await using var app = await JobEngineApp.StartAsync(database, "Quartz");

        app.App.Clock.Advance(TimeSpan.FromMinutes(59));
        await app.SettleAsync();
        Assert.Equal(0, app.Probe.Count("daily"));

        app.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Until.TrueAsync(() => app.Probe.Count("daily") == 1, "The daily job runs at ten.");
    }

    [Theory, OnBothDatabases]
    public async Task After_days_without_the_program_a_daily_job_runs_once(Database database)
    {
        await using var app = await JobEngineApp.StartAsync(database, "Quartz");

        app.App.Clock.Advance(TimeSpan.FromDays(4));
        await Until.TrueAsync(() => app.Probe.Count("daily") > 0, "The missed run is made up for.");
        await app.SettleAsync();
        Assert.Equal(1, app.Probe.Count("daily"));
    }
}
