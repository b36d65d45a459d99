namespace Events.Platform.Jobs;

/// <summary>Arms every open item that has no trigger, or one at another time. It runs at start and every ten minutes.</summary>
public partial class RearmDueItems(IJobEngine engine, JobSchedule schedule, IServiceProvider services, TimeProvider clock, ILogger<RearmDueItems> log) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var armed = await engine.ArmedAsync(cancel);
        foreach (var source in schedule.DueItems)
        {
            var items = (IDueItems)ActivatorUtilities.CreateInstance(services, source);
            foreach (var item in await items.OpenAsync(cancel))
            {
                if (armed.TryGetValue(item.Key, out var at) && IsAsGood(at, item.Due)) continue;
                await engine.ArmAsync(item, cancel);
                Rearmed(item.Key, item.Due);
            }
        }
    }

    /// <summary>Engines keep whole seconds or milliseconds, and run a late item now.</summary>
    private bool IsAsGood(DateTimeOffset armed, DateTimeOffset due)
    {
        var now = clock.GetUtcNow();
        return (armed - due).Duration() < TimeSpan.FromSeconds(2) || (due < now && armed <= now.AddMinutes(1));
    }

    [LoggerMessage(LogLevel.Information, "Armed {Key} for {Due}")]
    private partial void Rearmed(string key, DateTimeOffset due);
}
