using Microsoft.Extensions.Options;

namespace Events.Platform.Data;

/// <summary>On SQLite, one writer at a time in order of arrival; PostgreSQL queues by itself.</summary>
public sealed class WriteQueue(IOptions<Settings> settings)
{
    private readonly SemaphoreSlim? turn = settings.Value.Database == DatabaseKind.Sqlite ? new(1) : null;
    private long commits;

    /// <summary>How many transactions this process has committed: what was read before the last of them may be out of date.</summary>
    public long Commits => Interlocked.Read(ref commits);

    public void CountCommit() => Interlocked.Increment(ref commits);

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
