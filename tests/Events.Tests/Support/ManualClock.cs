using System.Diagnostics;

namespace Events.Tests.Support;

/// <summary>
/// A clock that a test moves. It begins on Monday 2 November 2026 at 09:00 in Beijing. Delays and timers made with it wake when it is moved.
/// One that is <see cref="Running"/> also goes on by itself, as fast as the real one.
/// </summary>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
    private Stopwatch? sinceStart;
    private Timer? pulse;

    /// <summary>A clock that also goes on by itself.</summary>
    public static ManualClock Running()
    {
        var clock = new ManualClock { sinceStart = Stopwatch.StartNew() };
        clock.pulse = new Timer(_ => clock.Wake(), null, 20, 20);
        return clock;
    }

    /// <summary>Raised after the clock was moved by hand.</summary>
    public event Action? Moved;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now + (sinceStart?.Elapsed ?? TimeSpan.Zero);
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        lock (gate) now += by;
        Wake();
        Moved?.Invoke();
    }

    public void SetUtcNow(DateTimeOffset moment) => Advance(moment - GetUtcNow());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Each timer that is due wakes once, however far the clock was moved.</summary>
    private void Wake()
    {
        var moment = GetUtcNow();
        List<ManualTimer> due;
        lock (gate) due = [.. timers.Where(timer => timer.Due <= moment).OrderBy(timer => timer.Due)];
        foreach (var timer in due) timer.Fire(moment);
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan every)
        {
            var moment = clock.GetUtcNow();
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                period = every;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : moment + dueTime;
                if (Due is not null) clock.timers.Add(this);
            }
            if (dueTime == TimeSpan.Zero) ThreadPool.QueueUserWorkItem(_ => Fire(moment));
            return true;
        }

        public void Fire(DateTimeOffset moment)
        {
            lock (clock.gate)
            {
                if (Due is null || Due > moment) return;
                Due = period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero ? null : moment + period;
                if (Due is null) clock.timers.Remove(this);
            }
            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
