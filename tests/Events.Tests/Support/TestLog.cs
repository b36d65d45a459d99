using System.Collections.Concurrent;

namespace Events.Tests.Support;

/// <summary>What the program logged, warnings and worse, for a test to look at and for the message of one that fails.</summary>
public sealed class TestLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    public IReadOnlyCollection<string> Lines => lines;

    public override string ToString() => string.Join('\n', lines.TakeLast(5));

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level >= LogLevel.Warning;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? failure, Func<TState, Exception?, string> words)
        {
            if (!IsEnabled(level)) return;
            lines.Enqueue($"{level} {category}: {words(state, failure)} {failure}");
            if (lines.Count > 500) lines.TryDequeue(out _);
        }
    }
}
