using Events.Features.CheckIn.Guests;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>
/// Lets calls that arrive together share one look for whose tickets they brought, and one transaction: what takes long is the disk, and those who wait
/// for it together wait once. A call that comes while others are being written goes with the next.
/// </summary>
public class ScanBatches(IServiceScopeFactory scopes, DoorBell bell)
{
    private readonly Lock gate = new();
    private List<Call> waiting = [];
    private bool isWriting;

    /// <inheritdoc cref="ScanLog.AppendAsync"/>
    public Task<IReadOnlyCollection<Guid>> AppendAsync(IReadOnlyCollection<ShownScan> scans)
    {
        var call = new Call(scans);
        lock (gate)
        {
            waiting.Add(call);
            if (isWriting) return call.Written.Task;
            isWriting = true;
        }
        _ = Task.Run(WriteAsync);
        return call.Written.Task;
    }

    private async Task WriteAsync()
    {
        while (TakeAll() is { Count: > 0 } calls)
        {
            // One call that cannot be written must not take the others with it.
            if (calls.Count > 1 && !await TryAsync(calls)) foreach (var call in calls) await TryAsync([call]);
            else if (calls.Count == 1) await TryAsync(calls);
        }
    }

    private List<Call> TakeAll()
    {
        lock (gate)
        {
            var calls = waiting;
            waiting = [];
            isWriting = calls.Count > 0;
            return calls;
        }
    }

    private async Task<bool> TryAsync(IReadOnlyList<Call> calls)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // One connection for all that follows.
            await scope.ServiceProvider.GetRequiredService<EventsDbContext>().Database.OpenConnectionAsync();
            var scans = calls.SelectMany(call => call.Scans).ToList();
            await scope.ServiceProvider.GetRequiredService<TicketReader>().FindAsync(scans);
            foreach (var shown in scans) shown.Judge();
            var overtaken = await scope.ServiceProvider.GetRequiredService<ScanLog>().AppendAsync(scans.ConvertAll(shown => shown.Scan));
            foreach (var call in calls) call.Written.TrySetResult(overtaken);
            // There is nobody to be told where no guest of honour is expected.
            if (scans.Exists(shown => !shown.IsPlain)) bell.Ring();
            return true;
        }
        catch (Exception failure)
        {
            if (calls.Count == 1) calls[0].Written.TrySetException(failure);
            return false;
        }
    }

    private sealed record Call(IReadOnlyCollection<ShownScan> Scans)
    {
        public TaskCompletionSource<IReadOnlyCollection<Guid>> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
