using Events.Platform.Jobs;
using Events.Tests.Support;

namespace Events.Tests.Platform.Jobs;

/// <summary>The program with one of its engines and the jobs of <see cref="JobProbe"/>.</summary>
public sealed class JobEngineApp : IAsyncDisposable
{
    private readonly string engine;

    private JobEngineApp(string engine, JobProbe probe, TestApp app) => (this.engine, Probe, App) = (engine, probe, app);

    public TestApp App { get; }
    public JobProbe Probe { get; }
    public IJobEngine Engine => App.Services.GetRequiredService<IJobEngine>();

    /// <summary>A time to wait that is short on the clock that the engine goes by.</summary>
    public TimeSpan While => GoesByTheClock ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(3);

    /// <summary>Quartz goes by the clock of the test; another engine knows real time alone.</summary>
    private bool GoesByTheClock => engine == "Quartz";

    public static async Task<JobEngineApp> StartAsync(Database database, string engine)
    {
        var probe = new JobProbe();
        var clock = new ManualClock();
        if (engine != "Quartz") (clock = ManualClock.Running()).SetUtcNow(DateTimeOffset.UtcNow);
        var schedule = new JobSchedule().Daily<RecordDaily>(at: "10:00").On<RecordItem>("item").On<FailItem>("broken").Watch<OpenItems>();
        schedule.EveryTenMinutes<RearmDueItems>();
        return new JobEngineApp(engine, probe, await TestApp.StartAsync(database, new TestOptions
        {
            Clock = clock,
            Settings = { ["Jobs:Engine"] = engine },
            Services = services => services.AddSingleton(probe).AddSingleton(schedule),
        }));
    }

    /// <summary>An item that falls due after so many whiles.</summary>
    public DueItem Item(long id, double whiles, string kind = "item") => new(kind, id, App.Clock.GetUtcNow() + whiles * While);

    /// <summary>Lets so many whiles pass, and the engine look.</summary>
    public async Task PassAsync(double whiles)
    {
        if (GoesByTheClock) App.Clock.Advance(whiles * While);
        else await Task.Delay(whiles * While);
    }

    /// <summary>Waits until everything that is due has run.</summary>
    public async Task SettleAsync()
    {
        var last = Item(999, 0);
        await Engine.ArmAsync(last);
        await RanAsync(last);
    }

    public Task RanAsync(DueItem item) => Until.TrueAsync(() => Probe.Count(item.Key) > 0, $"{item.Key} did not run. {App.Log}");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
