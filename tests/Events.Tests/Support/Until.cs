using System.Diagnostics;

namespace Events.Tests.Support;

/// <summary>Waits for what another thread or program does.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static Task TrueAsync(Func<bool> condition, string message, TimeSpan? patience = null) =>
        TrueAsync(() => Task.FromResult(condition()), message, patience);

    public static Task TrueAsync(Func<Task<bool>> condition, string message, TimeSpan? patience = null) =>
        SomeAsync(async () => await condition() ? message : null, () => message, patience);

    /// <summary>Asks again and again until there is an answer.</summary>
    public static async Task<T> SomeAsync<T>(Func<Task<T?>> ask, Func<string> message, TimeSpan? patience = null) where T : class
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (await ask() is { } answer) return answer;
            if (watch.Elapsed > (patience ?? Patience)) throw new TimeoutException("Waited in vain: " + message());
            await Task.Delay(20);
        }
    }
}
