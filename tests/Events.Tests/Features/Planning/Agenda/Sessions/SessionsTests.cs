using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Agenda.Sessions;

public class SessionsTests
{
    [Theory, OnBothDatabases]
    public async Task A_session_is_added_corrected_and_deleted_and_all_of_it_is_on_record(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/new")).SubmitAsync("form.form",
            new Dictionary<string, object?> { ["Title.En"] = "Opening", ["Kind"] = "Ceremony", ["From"] = "09:00", ["To"] = "09:20", ["TakesSignUp"] = "true", ["Capacity"] = 30 });
        Assert.Equal("The session is added.", page.Flash);
        var session = (await Programmes.DaysAsync(app, forum)).Single().Sessions.Single();
        Assert.Equal(("Opening", SessionKind.Ceremony, "09:00-09:20", 30), (session.Title.En, session.Kind, session.Times(), session.Seats.Capacity));

        page = await page.SubmitAsync("form.form", new { To = "09:30" });
        Assert.Equal("The session is saved.", page.Flash);
        Assert.Contains("09:00–09:30", page.Words);
        Assert.Contains("0 of 30 seats taken", page.Words);

        page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/{session.Id}/edit")).SubmitAsync("form[action$='/delete']");
        Assert.Contains("There is no programme yet.", page.Words);
        Assert.Equal(["Created", "Updated", "Deleted"], await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Subject == "Session" && entry.SubjectId == session.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
        Assert.False(await app.ReadAsync(db => db.SeatPools.AnyAsync(pool => pool.Id == session.SeatsId)));
    }

    [Theory, OnBothDatabases]
    public async Task The_next_session_begins_where_the_last_one_ends(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, _) = await Programmes.SavedAsync(app, ("09:00", "10:15", "Opening"));

        var page = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/programme/sessions/new");

        Assert.Equal("10:15", page.Document.QuerySelector("#From")!.GetAttribute("value"));
        Assert.Equal("2026-11-12", page.Document.QuerySelector("#Day")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/new")).SubmitAsync("form.form",
            new Dictionary<string, object?> { ["Title.En"] = "Backwards", ["From"] = "11:00", ["To"] = "10:00" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("The session must end after it begins.", page.Text("#To-error"));
        Assert.Equal("Backwards", page.Document.QuerySelector("#Title_En")!.GetAttribute("value"));

        page = await page.SubmitAsync("form.form", new Dictionary<string, object?> { ["RoomId"] = "999999", ["To"] = "12:00" });
        Assert.Equal("Please choose a room from the list.", page.Text("#RoomId-error"));
    }

    [Theory, OnBothDatabases]
    public async Task A_session_for_which_people_have_signed_up_stays(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("09:00", "10:15", "Talks"));
        await app.WriteAsync(db => SeatPool.TakeAsync(db, sessions[0].SeatsId, 1, default));

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/edit")).SubmitAsync("form[action$='/delete']");

        Assert.Equal("People have signed up for this session, so it cannot be deleted.", page.Flash);
        Assert.Single((await Programmes.DaysAsync(app, forum)).Single().Sessions);
    }

    [Theory, OnBothDatabases]
    public async Task One_that_has_a_gate_of_its_own_stays(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("09:00", "10:15", "Talks"));
        var gate = Gate.MainEntrance(forum.Id);
        gate.SessionId = sessions[0].Id;
        await app.AddAsync(gate);

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/edit")).SubmitAsync("form[action$='/delete']");

        Assert.StartsWith("A gate lets in those alone who signed up for this session.", page.Flash);
        Assert.Equal(sessions[0].Id, await app.ReadAsync(db => db.Gates.Where(g => g.EventId == forum.Id).Select(g => g.SessionId).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Fewer_seats_than_are_taken_are_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("09:00", "10:15", "Talks"));
        await app.WriteAsync(db => SeatPool.TakeAsync(db, sessions[0].SeatsId, 5, default));

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/edit")).SubmitAsync("form.form", new { Capacity = 4 });

        Assert.Equal("There are more registrations than that already. Please give a higher number.", page.Text("#Capacity-error"));
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_writers_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("09:00", "10:15", "Talks"));
        var organiser = await app.SignInAsync(Role.Organiser);
        var mine = await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/edit");
        await app.WriteAsync(async db => (await db.Sessions.Include(s => s.Event).SingleAsync(s => s.Id == sessions[0].Id)).Shift(15));

        var page = await mine.SubmitAsync("form.form", new Dictionary<string, object?> { ["Title.En"] = "Mine" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Somebody else has changed this", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Arrows_dragging_and_shifts_retime_the_day(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("09:00", "09:20", "Opening"), ("09:20", "10:20", "Keynote"), ("10:20", "10:40", "Coffee"));
        var organiser = await app.SignInAsync(Role.Organiser);
        var address = $"/desk/events/{forum.Id}/programme";

        var page = await (await organiser.GetAsync(address)).SubmitAsync($"form[action='{address}/sessions/{sessions[0].Id}/moves']:has([name=by][value='1'])");
        Assert.StartsWith("Moved to 10:00.", page.Flash);
        Assert.Equal(["09:00–10:00", "10:00–10:20", "10:20–10:40"], page.Texts(".agenda-session .time"));

        page = await page.SubmitAsync($"form.drop[action='{address}/sessions/{sessions[2].Id}/moves']", new { to = 0 });
        Assert.Equal(["Coffee", "Keynote", "Opening"], page.Texts(".agenda-session .title"));

        page = await page.SubmitAsync("form[action$='/shifts']", new { from = sessions[1].Id, minutes = -5 });
        Assert.Equal(["09:00–09:20", "09:15–10:15", "10:15–10:35"], page.Texts(".agenda-session .time"));

        page = await page.SubmitAsync("form[action$='/shifts']", new { from = sessions[1].Id, minutes = 900 });
        Assert.Equal("That would move a session to another day. The times stay as they are.", page.Flash);
        Assert.Equal(["09:00–09:20", "09:15–10:15", "10:15–10:35"], page.Texts(".agenda-session .time"));
    }

    [Theory, OnBothDatabases]
    public async Task A_session_does_not_leave_its_day_by_its_arrows(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("17:00", "19:00", "Talks"), ("19:00", "02:00", "Banquet"));
        var organiser = await app.SignInAsync(Role.Organiser);
        var address = $"/desk/events/{forum.Id}/programme";

        var page = await (await organiser.GetAsync(address)).SubmitAsync($"form.drop[action='{address}/sessions/{sessions[0].Id}/moves']", new { to = 1 });

        Assert.Equal("That would move a session to another day. The times stay as they are.", page.Flash);
        Assert.Equal(["17:00–19:00", "19:00–02:00"], page.Texts(".agenda-session .time"));
    }

    [Theory, OnBothDatabases]
    public async Task Viewers_see_the_programme_and_change_nothing(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("09:00", "10:15", "Talks"));
        var address = $"/desk/events/{forum.Id}/programme";
        foreach (var role in new[] { Role.Viewer, Role.Staff })
        {
            var viewer = await app.SignInAsync(role);

            var page = await viewer.GetAsync(address);
            Assert.Contains("Talks", page.Words);
            Assert.Empty(page.Document.QuerySelectorAll($"a[href^='{address}/sessions'], .agenda form, .grip"));
            Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"{address}/sessions/{sessions[0].Id}/moves", ("by", "1"))).Status);
            await viewer.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"{address}/sessions/{sessions[0].Id}/delete")).Status);
        }
    }
}
