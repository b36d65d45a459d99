using System.Diagnostics;

namespace Events.Tests.Support;

/// <summary>
/// A clock that a test moves. It begins on Monday 2 November 2026 at 09:00 in Beijing. Delays and timers made with it wake when it is moved.
/// One that is <see cref="Running"/> also goes on by itself, as fast as the real one.
/// </summary>
public sealed class ManualClock : TimeProvider
{
    /// <summary>Waits as short as this also end in real time: whoever polls will look at the clock again.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

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
        foreach (var timer in due) timer.Fire();
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;
        private Timer? poll;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan every)
        {
            lock (clock.gate)
            {
                period = every;
                Arm(dueTime);
            }
            return true;
        }

        public void Fire()
        {
            lock (clock.gate)
            {
                if (Due is null) return;
                Arm(period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period);
            }
            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Arm(TimeSpan dueTime)
        {
            clock.timers.Remove(this);
            poll?.Dispose();
            (Due, poll) = (null, null);
            if (dueTime == Timeout.InfiniteTimeSpan) return;

            Due = clock.GetUtcNow() + dueTime;
            clock.timers.Add(this);
            if (dueTime <= Poll) poll = new Timer(_ => Fire(), null, dueTime, Timeout.InfiniteTimeSpan);
        }
    }
}
