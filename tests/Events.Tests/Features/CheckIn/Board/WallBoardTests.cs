using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn.Board;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.CheckIn.Board;

public class WallBoardTests
{
    [Theory, OnBothDatabases]
    public async Task The_board_tells_who_is_here_and_who_is_on_the_way(Database database)
    {
        var door = await Door.OpenAsync(database);
        var envoy = await door.InviteAsync("达尼亚尔", with: a => (a.LatinName, a.Category) = ("Daniyar Akhmetov", AttendeeCategory.Envoy));
        await door.InviteAsync("韩志远", with: a => a.Category = AttendeeCategory.Vip);
        await door.InviteAsync("周杰", with: a => a.Category = AttendeeCategory.Vip);
        await door.App.AddAsync(
            Guest(door, 1, new("", "DANIYAR AKHMETOV"), GuestState.Accepted), Guest(door, 2, new("韩志远", ""), GuestState.Accepted), Guest(door, 3, new("不来", ""), GuestState.Declined));
        await door.SendAsync(door.Scan(await door.QrAsync(envoy)));

        var page = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/board");

        Assert.Equal("1 / 3", page.Text(".board-count"));
        Assert.Equal(["Envoy1 / 1", "Guest of honour0 / 2"], page.Texts(".board-sum dl div"));
        Assert.Equal(["DANIYAR AKHMETOV"], page.Texts(".board-guests .here .name"));
        Assert.Equal(["韩志远", "周杰天津泰达进出口贸易有限公司 · 经理"], page.Texts(".board-guests li:not(.here) .name").Select(name => name.Replace("ZHANG Wei", "周杰")));
        Assert.Single(page.Document.QuerySelectorAll(".board-chart rect"));
        Assert.Equal("1 / 3", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/board/figures")).Text("turbo-frame#board .board-count"));
    }

    [Fact]
    public void The_chart_shows_the_last_hour_while_people_arrive_and_else_the_one_around_the_opening()
    {
        var opening = new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

        Assert.Equal(opening.AddMinutes(31 - 60), ArrivalChart.Hour(opening.AddMinutes(30).AddSeconds(20), opening.AddMinutes(-10), opening).From);
        Assert.Equal(opening.AddMinutes(21 - 60), ArrivalChart.Hour(opening.AddDays(2), opening.AddMinutes(3), opening).From);
        Assert.Equal(opening.AddMinutes(21 - 60), ArrivalChart.Hour(opening.AddDays(-2), null, opening).From);
    }

    [Fact]
    public void The_chart_counts_each_minute()
    {
        var from = new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);
        var chart = ArrivalChart.Of(from, [from, from.AddSeconds(59), from.AddMinutes(59.5), from.AddMinutes(60), from.AddSeconds(-1)]);

        Assert.Equal((2, 0, 1), (chart.Counts[0], chart.Counts[1], chart.Counts[59]));
        Assert.Equal((4, 2), (chart.Top, chart.Most));
    }

    [Theory]
    [OnBothDatabases(Role.Partner, null, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Viewer, "B7", HttpStatusCode.NotFound)]
    public async Task Others_do_not_see_it(Database database, Role role, string? unit, HttpStatusCode expected)
    {
        var door = await Door.OpenAsync(database);
        var visitor = await door.App.SignInAsync(role, unit);

        Assert.Equal(expected, (await visitor.GetAsync($"/desk/events/{door.Event.Id}/board")).Status);
        Assert.Equal(expected, (await visitor.GetAsync($"/desk/events/{door.Event.Id}/board/figures")).Status);
    }

    private static GuestOfHonour Guest(Door door, int rank, Bilingual name, GuestState state)
    {
        var guest = new GuestOfHonour { EventId = door.Event.Id, Name = name, Rank = rank };
        guest.Answer(state, new());
        return guest;
    }
}
