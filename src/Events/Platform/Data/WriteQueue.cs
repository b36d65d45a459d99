using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Events.Platform.Data;

/// <summary>On SQLite, one writer at a time in order of arrival; PostgreSQL queues by itself.</summary>
public sealed class WriteQueue(IOptions<Settings> settings)
{
    private readonly SemaphoreSlim? turn = settings.Value.Database == DatabaseKind.Sqlite ? new(1) : null;
    private readonly ConcurrentDictionary<Type, long> commitsOf = [];
    private long commits;

    /// <summary>How many transactions this process has committed: what was read before the last of them may be out of date.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>How many of them have saved an entity of one of these types. What is written by bulk statements is not among them.</summary>
    public long CommitsOf(params ReadOnlySpan<Type> types)
    {
        var count = 0L;
        foreach (var type in types) count += commitsOf.GetValueOrDefault(type);
        return count;
    }

    /// <param name="saved">The types of the entities that were saved.</param>
    public void CountCommit(IReadOnlyCollection<Type> saved)
    {
        Interlocked.Increment(ref commits);
        foreach (var type in saved) commitsOf.AddOrUpdate(type, 1, (_, known) => known + 1);
    }

    /// <summary>Waits for the turn; disposing the result passes it on.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        if (turn is null) return null;
        await turn.WaitAsync(cancel);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
