using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn.Badges;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Kiosk;

public class KioskTests
{
    private sealed record Answer(bool IsWelcome, string? Name, string? OtherName, string? Organisation, string? Seat, string? Badge);

    [Theory, OnBothDatabases]
    public async Task Somebody_who_shows_their_ticket_is_welcomed_and_gets_a_badge_once(Database database)
    {
        var door = await Door.OpenAsync(database);
        var guest = await door.InviteAsync("李娜");
        await door.App.WriteAsync(async db =>
        {
            var honoured = new GuestOfHonour { EventId = door.Event.Id, Name = new("李娜", "") };
            var table = new SeatingTable { EventId = door.Event.Id, Name = new("主席台", "Head table") };
            table.Arrange(TableShape.HeadTable, 3, 1);
            db.AddRange(honoured, table);
            await db.SaveChangesAsync();
            table.Fill([honoured]);
        });
        var qr = await door.QrAsync(guest);

        var (answer, body) = await ShowAsync(door, qr);
        Assert.True(answer.IsWelcome);
        Assert.Equal(("李娜", "ZHANG Wei", "天津泰达进出口贸易有限公司"), (answer.Name, answer.OtherName, answer.Organisation));
        Assert.StartsWith("Head table: seat ", answer.Seat);
        Assert.Contains("name-badge", answer.Badge);
        Assert.DoesNotContain("<html", answer.Badge);
        Assert.DoesNotContain(guest.TicketCode, body);
        Assert.NotNull((await door.ReloadAsync(guest)).ArrivedAt);

        var (again, _) = await ShowAsync(door, qr);
        Assert.True(again.IsWelcome);
        Assert.Null(again.Badge);
        Assert.Equal(1, (await door.App.ReadAsync(db => db.BadgePrints.SingleAsync(print => print.AttendeeId == guest.Id))).Times);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_that_does_not_serve_tells_nothing_of_anybody(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (cancelled, guest) = (await door.InviteAsync("已取消"), await door.InviteAsync("李娜"));
        await door.CancelAsync(cancelled);
        var other = await Door.AddEventAsync(door.App);

        foreach (var code in new[] { await door.QrAsync(cancelled), await door.QrAsync(await door.InviteAsync(to: other), other), guest.TicketCode, "https://example.org", "", null })
        {
            var (answer, _) = await ShowAsync(door, code);
            Assert.Equal(new Answer(false, null, null, null, null, null), answer);
        }
        Assert.Null((await door.ReloadAsync(guest)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_has_no_menu_no_search_and_no_names(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.InviteAsync("李娜");

        var page = await door.Staff.GetAsync($"/checkin/{door.Gate.Id}/kiosk");

        Assert.Empty(page.Document.QuerySelectorAll("nav, a, input, button"));
        Assert.DoesNotContain("李娜", page.Words);
        Assert.Contains(door.Event.Title.Zh, page.Words);
        Assert.Contains(door.Event.Title.En, page.Words);
    }

    [Theory]
    [OnBothDatabases(Role.Viewer, null, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Staff, "B7", HttpStatusCode.NotFound)]
    public async Task Others_do_not_open_it(Database database, Role role, string? unit, HttpStatusCode expected)
    {
        var door = await Door.OpenAsync(database);

        Assert.Equal(expected, (await (await door.App.SignInAsync(role, unit)).GetAsync($"/checkin/{door.Gate.Id}/kiosk")).Status);
    }

    private static async Task<(Answer, string)> ShowAsync(Door door, string? qr)
    {
        await door.Staff.GetAsync($"/checkin/{door.Gate.Id}/kiosk");
        var page = await door.Staff.PostJsonAsync($"/checkin/{door.Gate.Id}/kiosk/scans", new { id = Guid.NewGuid(), qr });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return (page.Json<Answer>(), page.Body);
    }
}
