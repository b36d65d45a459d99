namespace Events.Tests.Support;

public class ManualClockTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_delay_ends_when_the_clock_is_moved()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), clock);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);

        clock.Advance(TimeSpan.FromMinutes(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_periodic_timer_ticks_once_for_each_move()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), clock);

        for (var tick = 0; tick < 3; tick++)
        {
            var next = timer.WaitForNextTickAsync().AsTask();
            Assert.False(next.IsCompleted);
            clock.Advance(TimeSpan.FromMinutes(35));
            Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(5)));
        }
    }

    [Fact]
    public async Task A_short_wait_also_ends_while_the_clock_stands_still() =>
        await Task.Delay(TimeSpan.FromMilliseconds(200), clock).WaitAsync(TimeSpan.FromSeconds(5));

    [Fact]
    public async Task A_running_clock_goes_on_by_itself()
    {
        var running = ManualClock.Running();
        var start = running.GetUtcNow();
        running.Advance(TimeSpan.FromDays(1));

        await Until.TrueAsync(() => running.GetUtcNow() > start.AddDays(1).AddMilliseconds(50), "The clock goes on.");
        Assert.True(running.GetUtcNow() < start.AddDays(1).AddMinutes(1));
    }
}
