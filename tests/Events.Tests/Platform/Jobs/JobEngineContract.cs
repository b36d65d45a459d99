using Events.Platform.Jobs;
using Events.Tests.Support;

namespace Events.Tests.Platform.Jobs;

public class JobEngineContract
{
    [Theory, OnEveryEngine]
    public async Task An_item_runs_once_when_it_is_due(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        var item = app.Item(1, whiles: 1);
        await app.Engine.ArmAsync(item);

        await app.SettleAsync();
        Assert.Equal(0, app.Probe.Count(item.Key));
        Assert.Equal(item.Due, (await app.Engine.ArmedAsync())[item.Key], TimeSpan.FromSeconds(1));

        await app.PassAsync(1);
        await app.RanAsync(item);
        await app.PassAsync(0.5);
        await app.SettleAsync();
        Assert.Equal(1, app.Probe.Count(item.Key));
        Assert.DoesNotContain(item.Key, (await app.Engine.ArmedAsync()).Keys);
    }

    [Theory, OnEveryEngine]
    public async Task Arming_again_replaces_the_trigger(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        await app.Engine.ArmAsync(app.Item(2, whiles: 0.5));
        var later = app.Item(2, whiles: 2);
        await app.Engine.ArmAsync(later);

        await app.PassAsync(1);
        await app.SettleAsync();
        Assert.Equal(0, app.Probe.Count(later.Key));

        await app.PassAsync(1);
        await app.RanAsync(later);
    }

    [Theory, OnEveryEngine]
    public async Task A_disarmed_item_does_not_run(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        var item = app.Item(3, whiles: 0.5);
        await app.Engine.ArmAsync(item);
        await app.Engine.DisarmAsync(item.Kind, item.Id);
        await app.Engine.DisarmAsync(item.Kind, 12345);

        await app.PassAsync(1);
        await app.SettleAsync();
        Assert.Equal(0, app.Probe.Count(item.Key));
    }

    [Theory, OnEveryEngine]
    public async Task An_overdue_item_runs_at_once(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        var item = app.Item(4, whiles: -500);
        await app.Engine.ArmAsync(item);

        await app.RanAsync(item);
    }

    [Theory, OnEveryEngine(ThatRemembers = true)]
    public async Task A_trigger_survives_a_restart(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        var item = app.Item(5, whiles: 2);
        await app.Engine.ArmAsync(item);
        await app.App.RestartAsync();

        Assert.Contains(item.Key, (await app.Engine.ArmedAsync()).Keys);
        await app.PassAsync(2);
        await app.RanAsync(item);
    }

    [Theory, OnEveryEngine]
    public async Task Open_items_are_armed_when_the_program_starts(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        var (late, due) = (app.Item(6, whiles: -1), app.Item(7, whiles: 1));
        app.Probe.Open.Add(late);
        app.Probe.Open.Add(due);
        await app.App.RestartAsync();

        await app.RanAsync(late);
        await app.PassAsync(1);
        await app.RanAsync(due);
    }

    [Theory, OnEveryEngine]
    public async Task The_sweep_arms_what_is_missing_or_at_another_time(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        var (missing, moved) = (app.Item(8, whiles: 50), app.Item(9, whiles: 50));
        await app.Engine.ArmAsync(moved with { Due = moved.Due.AddHours(1) });
        app.Probe.Open.Add(missing);
        app.Probe.Open.Add(moved);

        await app.App.RunAsync<RearmDueItems>();

        var armed = await app.Engine.ArmedAsync();
        Assert.Equal(missing.Due, armed[missing.Key], TimeSpan.FromSeconds(1));
        Assert.Equal(moved.Due, armed[moved.Key], TimeSpan.FromSeconds(1));
    }

    [Theory, OnEveryEngine]
    public async Task A_failing_job_does_not_stop_the_others(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        for (var id = 1; id <= 5; id++) await app.Engine.ArmAsync(app.Item(id, whiles: 0, kind: "broken"));
        var item = app.Item(10, whiles: 0.2);
        await app.Engine.ArmAsync(item);

        await app.PassAsync(0.2);
        await app.RanAsync(item);
        await Until.TrueAsync(() => app.App.Log.Lines.Any(line => line.Contains("broken-5 is broken")), "The failure is logged.");
    }

    [Theory, OnEveryEngine]
    public async Task A_recurring_job_keeps_the_chambers_time_of_day(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);

        var next = (await app.Engine.RecurringAsync())[nameof(RecordDaily)];

        var now = app.App.Clock.GetUtcNow();
        var today = new DateTimeOffset(now.ToOffset(TimeSpan.FromHours(8)).Date.AddHours(10), TimeSpan.FromHours(8));
        Assert.Equal(today > now ? today : today.AddDays(1), next);
    }

    [Theory, OnEveryEngine(ThatRemembers = true)]
    public async Task A_job_that_is_no_longer_declared_is_removed(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);
        await app.Engine.ScheduleAsync([new RecurringJob("Dead", "0 3 * * *", typeof(RecordDaily))]);
        Assert.Equal(["Dead"], (await app.Engine.RecurringAsync()).Keys);

        await app.App.RestartAsync();

        Assert.Equal([nameof(RearmDueItems), nameof(RecordDaily)], (await app.Engine.RecurringAsync()).Keys.Order());
    }
}
