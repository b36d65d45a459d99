using System.Collections.Concurrent;
using Events.Platform.Jobs;

namespace Events.Tests.Platform.Jobs;

/// <summary>What the jobs below have done, and the items that they are to find open.</summary>
public sealed class JobProbe
{
    public ConcurrentQueue<string> Runs { get; } = [];
    public ConcurrentBag<DueItem> Open { get; } = [];

    public int Count(string run) => Runs.Count(done => done == run);
}

public class RecordItem(JobProbe probe) : IDueJob
{
    public Task RunAsync(long id, CancellationToken cancel)
    {
        probe.Runs.Enqueue($"item-{id}");
        return Task.CompletedTask;
    }
}

public class FailItem : IDueJob
{
    public Task RunAsync(long id, CancellationToken cancel) => throw new InvalidOperationException($"broken-{id} is broken");
}

public class RecordDaily(JobProbe probe) : IJob
{
    public Task RunAsync(CancellationToken cancel)
    {
        probe.Runs.Enqueue("daily");
        return Task.CompletedTask;
    }
}

public class OpenItems(JobProbe probe) : IDueItems
{
    public Task<IReadOnlyList<DueItem>> OpenAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<DueItem>>([.. probe.Open]);
}
