using Microsoft.Extensions.Options;

namespace Events.Platform.Data;

/// <summary>On SQLite, one writer at a time in order of arrival; PostgreSQL queues by itself.</summary>
public sealed class WriteQueue(IOptions<Settings> settings)
{
    private readonly SemaphoreSlim? turn = settings.Value.Database == DatabaseKind.Sqlite ? new(1) : null;

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
