using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Platform.Web;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Guests.Seating;

public class TablesTests
{
    [Theory, OnBothDatabases]
    public async Task A_table_is_set_filled_changed_by_hand_and_filled_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 4, hosts: 1);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/seating/new")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "Head table", ["SeatsInRow"] = 5 });
        Assert.Equal("The seating plan is ready.", page.Flash);
        Assert.Equal(["G4", "G2", "H1", "G1", "G3"], page.Texts(".seating .seat .name"));
        Assert.Contains("rank 2 at the left hand of rank 1", page.Words);

        var (guest, seat) = (await Honoured.FindAsync(app, forum, "G4"), await SeatAsync(app, forum, 3));
        page = await page.SubmitAsync("form[action$='/places']", new { guest = guest.Id, seat = seat.Id });
        Assert.Equal("G1 G2 H1 G4 G3", await Honoured.PlanAsync(app, forum));

        page = await page.SubmitAsync("form[action$='/filling']");
        Assert.Equal("G1 G2 H1 G4 G3", await Honoured.PlanAsync(app, forum));

        page = await page.SubmitAsync("form[action$='/filling']", new { alsoByHand = true });
        Assert.Equal("G4 G2 H1 G1 G3", await Honoured.PlanAsync(app, forum));

        page = await page.SubmitAsync("form[action$='/places']", new { guest = "", seat = seat.Id });
        Assert.Equal("G4 G2 H1 - G3", await Honoured.PlanAsync(app, forum));
        Assert.Equal(["G1"], page.Texts(".seating-standing .name"));
        Assert.Equal("The seat is free. It is given by rank when the table is filled again.", page.Flash);

        await page.SubmitAsync("form[action*='/seating/'][action$='/delete']");
        Assert.Equal("", await Honoured.PlanAsync(app, forum));
        Assert.Equal(5, await app.ReadAsync(db => db.GuestsOfHonour.CountAsync(g => g.EventId == forum.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task People_change_places_between_tables(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 3, hosts: 1);
        var organiser = await app.SignInAsync(Role.Organiser);
        await SetAsync(organiser, forum.Id, 2);
        var page = await SetAsync(organiser, forum.Id, 2);
        Assert.Equal("H1 G1 | G2 G3", await Honoured.PlanAsync(app, forum));

        var seat = (await Honoured.FindAsync(app, forum, "G2")).Seat!;
        await page.SubmitAsync("form[action$='/places']", new { guest = (await Honoured.FindAsync(app, forum, "G1")).Id, seat = seat.Id });

        Assert.Equal("H1 G2 | G1 G3", await Honoured.PlanAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task The_database_lets_nobody_sit_on_two_seats(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 1, hosts: 0);
        await SetAsync(await app.SignInAsync(Role.Organiser), forum.Id, 3);

        var refused = await Assert.ThrowsAsync<Refused>(() => app.WriteAsync(async db =>
        {
            var free = await db.SeatsAtTables.FirstAsync(s => s.Table.EventId == forum.Id && s.GuestId == null);
            db.Entry(free).Property(s => s.GuestId).CurrentValue = await db.GuestsOfHonour.Where(g => g.EventId == forum.Id).Select(g => g.Id).SingleAsync();
        }));

        Assert.Equal(GuestErrors.HasASeat, refused.Refusal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_declines_leaves_the_seat_and_cannot_be_given_one(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 2, hosts: 1);
        var organiser = await app.SignInAsync(Role.Organiser);
        var table = (await SetAsync(organiser, forum.Id, 3)).Location;
        var guest = await Honoured.FindAsync(app, forum, "G1");
        var seat = guest.Seat!.Id;

        await (await organiser.GetAsync($"/desk/events/{forum.Id}/guests/{guest.Id}/edit")).SubmitAsync("form.form", new { State = "Declined" });

        Assert.Equal("G2 H1 -", await Honoured.PlanAsync(app, forum));
        await organiser.GetAsync(table);
        Assert.Equal("Who has declined takes no seat.", (await organiser.PostAsync($"{table}/places", ("guest", $"{guest.Id}"), ("seat", $"{seat}"))).Flash);
        await (await organiser.GetAsync(table)).SubmitAsync("form[action$='/filling']", new { alsoByHand = true });
        Assert.Equal("- H1 G2", await Honoured.PlanAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task The_rule_of_a_table_is_changed_and_says_so(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 3, hosts: 2);
        var organiser = await app.SignInAsync(Role.Organiser);
        var table = (await SetAsync(organiser, forum.Id, 5)).Location;

        var page = await (await organiser.GetAsync($"{table}/edit")).SubmitAsync("form.form", new { Senior = "Right", Alternates = true });
        Assert.Contains("rank 2 at the right hand of rank 1", page.Words);
        Assert.Contains("Hosts and guests alternate.", page.Words);
        await page.SubmitAsync("form[action$='/filling']");

        Assert.Equal("H2 G1 H1 G2 G3", await Honoured.PlanAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task At_talks_nobody_alternates_and_the_page_says_so(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 3, hosts: 2);

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/seating/new")).SubmitAsync("form.form",
            new Dictionary<string, object?> { ["Name.En"] = "Talks", ["Shape"] = "Talks", ["SeatsInRow"] = 3, ["Alternates"] = true });

        Assert.Equal("G3 G1 G2 / H2 H1 -", await Honoured.PlanAsync(app, forum));
        Assert.Contains("Guests and hosts sit opposite each other.", page.Words);
        Assert.DoesNotContain("alternate", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Viewers_see_the_plan_and_change_nothing(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Honoured.EventAsync(app, guests: 2, hosts: 1);
        var table = (await SetAsync(await app.SignInAsync(Role.Organiser), forum.Id, 3)).Location;
        var viewer = await app.SignInAsync(Role.Viewer);

        var page = await viewer.GetAsync(table);
        Assert.Equal(["G2", "H1", "G1"], page.Texts(".seating .seat .name"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"{table}/filling")).Status);
    }

    private static async Task<Page> SetAsync(Visitor organiser, long eventId, int seats) =>
        await (await organiser.GetAsync($"/desk/events/{eventId}/seating/new")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "Table", ["SeatsInRow"] = seats });

    private static Task<Seat> SeatAsync(TestApp app, Event of, int number) =>
        app.ReadAsync(db => db.SeatsAtTables.AsNoTracking().SingleAsync(s => s.Table.EventId == of.Id && s.Number == number));
}
