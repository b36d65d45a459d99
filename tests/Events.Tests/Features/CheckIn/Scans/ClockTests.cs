using Events.Features.CheckIn;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>Devices whose clocks are wrong.</summary>
public class ClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-10)]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(525_600)]
    public void A_scan_was_as_long_ago_as_the_device_says_whatever_its_clock(int minutesAhead)
    {
        var clock = Now.AddMinutes(minutesAhead);
        var scan = Made(at: clock.AddMinutes(-25), sentAt: clock);

        Assert.Equal((Now.AddMinutes(-25), TimeSpan.FromMinutes(-minutesAhead)), (scan.PassedAt, scan.Drift));
    }

    [Fact]
    public void Without_the_time_of_sending_the_clock_is_believed_but_never_in_the_future()
    {
        Assert.Equal(Now.AddMinutes(-3), Made(Now.AddMinutes(-3)).PassedAt);
        Assert.Equal(Now, Made(Now.AddMinutes(3)).PassedAt);
        Assert.Null(Made(Now).Drift);
    }

    [Fact]
    public void A_clock_that_was_set_back_in_between_admits_nobody_in_the_future() =>
        Assert.Equal(Now, Made(Now.AddMinutes(30), Now.AddMinutes(-30)).PassedAt);

    [Fact]
    public void Nonsense_is_bounded()
    {
        Assert.Equal(Now.AddDays(-366), Made(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).PassedAt);
        Assert.Equal(Now.AddDays(-366), Made(DateTimeOffset.MinValue).PassedAt);
        Assert.Equal(Now, Made(DateTimeOffset.MaxValue, DateTimeOffset.MinValue).PassedAt);
        Assert.Equal(Now, Made(DateTimeOffset.MaxValue).PassedAt);
    }

    [Theory, OnBothDatabases]
    public async Task The_log_keeps_both_clocks_and_counts_by_the_right_time(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var now = door.App.Clock.GetUtcNow();
        var id = Guid.NewGuid();
        object Sent(int minutesLater) => new { id, code = attendee.TicketCode, gate = door.Gate.Id, at = now.AddMinutes(-17), sentAt = now.AddMinutes(-7 + minutesLater), letIn = true };

        await door.SendAsync(Sent(0));
        await door.SendAsync(Sent(5));

        Assert.Equal(now.AddMinutes(-10), (await door.ReloadAsync(attendee)).ArrivedAt);
        var scan = await door.App.ReadAsync(db => db.Scans.AsNoTracking().SingleAsync(s => s.Id == id));
        Assert.Equal((now.AddMinutes(-17), now.AddMinutes(-10), TimeSpan.FromMinutes(7), true), (scan.At, scan.PassedAt, scan.Drift, scan.LetIn));
    }

    private static Scan Made(DateTimeOffset at, DateTimeOffset? sentAt = null) =>
        new() { Id = Guid.NewGuid(), EventId = 1, GateId = 1, At = at, SentAt = sentAt, ReceivedAt = Now };
}
