using Events.Features.Accounts;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Agenda.Rooms;

public class RoomsTests
{
    [Theory, OnBothDatabases]
    public async Task Sessions_in_one_room_are_marked_and_stay_when_the_room_goes(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"), ("10:30", "11:30", "Meat"));
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/rooms/new")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.Zh"] = "海河厅", ["Name.En"] = "Haihe Hall", ["Capacity"] = 40 });
        Assert.Contains("holds 40 people", page.Words);
        var room = await app.ReadAsync(db => db.Rooms.SingleAsync(r => r.EventId == forum.Id));

        foreach (var session in sessions)
            page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/{session.Id}/edit")).SubmitAsync("form.form", new { RoomId = room.Id, Capacity = 50 });
        Assert.Contains("2 sessions have conflicts, marked below.", page.Words);
        Assert.Contains("Same room as “Meat”, 10:30–11:30", page.Words);
        Assert.Contains("More seats (50) than the room holds (40)", page.Words);

        page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/rooms/{room.Id}/edit")).SubmitAsync("form[action$='/delete']");
        Assert.Equal("The room is deleted.", page.Flash);
        Assert.Equal(["Steel", "Meat"], page.Texts(".agenda-session .title"));
        Assert.DoesNotContain("conflict", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_room_of_another_event_is_none_of_the_choices(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"));
        var elsewhere = new Room { EventId = (await Planned.EventAsync(app)).Id, Name = new Bilingual("", "Elsewhere") };
        await app.AddAsync(elsewhere);

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/edit"))
            .SubmitAsync("form.form", new Dictionary<string, object?> { ["RoomId"] = elsewhere.Id });

        Assert.Equal("Please choose a room from the list.", page.Text("#RoomId-error"));
    }
}
