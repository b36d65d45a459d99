using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Sessions;
using Events.Platform.Data;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Registrations.Forms.Sessions;

/// <summary>Sessions that people choose when they register.</summary>
public class SessionSignUpTests
{
    [Theory, OnBothDatabases]
    public async Task Seats_of_sessions_are_taken_and_freed_with_the_registration(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database);

        var ticket = await RegisterAsync(app, forum, Choose(question, sessions[0], sessions[2]));
        Assert.StartsWith("/r/", ticket.Location);
        Assert.Equal([1, 0, 1], await TakenAsync(app, sessions));

        await ticket.SubmitAsync("form[action$=cancellation]");
        Assert.Equal([0, 0, 0], await TakenAsync(app, sessions));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_asked_while_there_is_nothing_to_choose(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var question = Ask(QuestionKind.Sessions, "Sessions", required: true);
        await AskAsync(app, forum, question);

        Assert.DoesNotContain("Sessions", (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).Words);
        var ticket = await RegisterAsync(app, forum, []);

        Assert.StartsWith("/r/", ticket.Location);
        Assert.DoesNotContain("still open", ticket.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Two_at_the_same_time_are_refused(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database);

        var page = await RegisterAsync(app, forum, Choose(question, sessions[0], sessions[1]));

        Assert.Equal(["“Steel” and “Finance” are at the same time. Please choose one of them."], page.Errors);
        Assert.Equal("#Answers_sessions_", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(2, page.Document.QuerySelectorAll($"input[name='{question.Field()}'][checked]").Length);
    }

    [Theory, OnBothDatabases]
    public async Task A_full_session_is_shown_so_and_refused(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database);
        var before = await app.Visit().GetAsync($"/e/{forum.Slug}/register");
        foreach (var _ in Enumerable.Range(0, 2)) await RegisterAsync(app, forum, Choose(question, sessions[0]));

        var page = await SendAsync(before, Choose(question, sessions[0]));
        Assert.Equal(["“Steel” is full. Please choose another session."], page.Errors);
        page = await app.Visit().GetAsync($"/e/{forum.Slug}/register");
        Assert.True(page.Document.QuerySelector($"input[value='{sessions[0].Id}']")!.HasAttribute("disabled"));
        Assert.Equal([2, 0, 0], await TakenAsync(app, sessions));
    }

    [Theory, OnBothDatabases]
    public async Task The_desk_sees_whose_session_has_filled_while_they_wait(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        await RegisterAsync(app, forum, []);
        var own = await RegisterAsync(app, forum, new(Choose(question, sessions[0])) { ["MayWait"] = true }, "Anna");
        var desk = await app.SignInAsync(Role.Staff);
        Assert.DoesNotContain("The chosen session is full", (await desk.GetAsync($"/desk/events/{forum.Id}/waiting")).Words);

        await app.WriteAsync(async db => await SeatPool.TakeAsync(db, sessions[0].SeatsId, 2, default));

        Assert.Contains("The chosen session is full: Steel", (await desk.GetAsync($"/desk/events/{forum.Id}/waiting")).Words);
        own = await own.AgainAsync();
        Assert.Contains("The session that you chose is full by now: Steel.", own.Words);
        Assert.Equal(HttpStatusCode.OK, (await own.ClickAsync("Choose another session")).Status);

        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == forum.Id)).Cancel(app.Clock.GetUtcNow()));
        Assert.DoesNotContain("Choose another session", (await own.AgainAsync()).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Many_at_once_get_as_many_seats_as_there_are(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database);
        var forms = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Visit().GetAsync($"/e/{forum.Slug}/register")));

        var pages = await Task.WhenAll(forms.Select(form => SendAsync(form, Choose(question, sessions[0], sessions[2]))));

        Assert.Equal(2, pages.Count(page => page.Location.StartsWith("/r/")));
        Assert.Equal([2, 0, 2], await TakenAsync(app, sessions));
        Assert.Equal(2, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.All(pages.Where(page => !page.Location.StartsWith("/r/")), page => Assert.Equal("#Answers_sessions_", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href")));
    }

    [Theory, OnBothDatabases]
    public async Task The_person_changes_the_choice(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database);
        var ticket = await RegisterAsync(app, forum, Choose(question, sessions[0]));
        await RegisterAsync(app, forum, Choose(question, sessions[0]));

        // It is full, though not for who is in it.
        var form = await app.Visit().GetAsync(ticket.Location + "/edit");
        Assert.Equal("Saved.", (await form.SubmitAsync("form.form")).Flash);
        form = await app.Visit().GetAsync(ticket.Location + "/edit");
        await form.SubmitAsync("form.form", Choose(question, sessions[1], sessions[2]));

        Assert.Equal([1, 1, 1], await TakenAsync(app, sessions));
        var person = (await Registered.AllAsync(app, forum))[0];
        var desk = await app.SignInAsync(Role.Viewer);
        Assert.Contains("Finance; Evening", (await desk.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}")).Words);
        Assert.Contains("1 of 2 seats taken", (await desk.GetAsync($"/desk/events/{forum.Id}/programme")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Who_asks_for_approval_takes_the_seats_when_it_is_given(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);

        await RegisterAsync(app, forum, Choose(question, sessions[0]));
        Assert.Equal([0, 0, 0], await TakenAsync(app, sessions));
        await OnOnlyAsync(app, forum, (db, one) => one.ApproveAsync(db, app.Clock.GetUtcNow(), default));

        Assert.Equal([1, 0, 0], await TakenAsync(app, sessions));
    }

    [Theory, OnBothDatabases]
    public async Task Who_waits_is_offered_a_seat_only_with_the_sessions_wanted(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        var first = await RegisterAsync(app, forum, []);
        var wish = Choose(question, sessions[0]);
        wish["MayWait"] = true;
        await RegisterAsync(app, forum, wish);
        Assert.Equal([0, 0, 0], await TakenAsync(app, sessions));

        // The session is closed for a while: a seat at the event alone does not help.
        await app.WriteAsync(async db => (await db.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == sessions[0].Id)).Seats.Capacity = 0);
        await first.SubmitAsync("form[action$=cancellation]");
        Assert.Equal(RegistrationState.Waiting, (await Registered.AllAsync(app, forum))[1].State);
        await app.WriteAsync(async db => (await db.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == sessions[0].Id)).Seats.Capacity = 2);
        await app.RunAsync<LapseOffers>();

        Assert.Equal(RegistrationState.Offered, (await Registered.AllAsync(app, forum))[1].State);
        Assert.Equal([1, 0, 0], await TakenAsync(app, sessions));
    }

    [Theory, OnBothDatabases]
    public async Task A_session_that_is_chosen_is_not_deleted(Database database)
    {
        var (app, forum, sessions, question) = await StartAsync(database);
        await RegisterAsync(app, forum, Choose(question, sessions[0]));
        var desk = await app.SignInAsync(Role.Organiser);

        var page = await (await desk.GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/edit")).SubmitAsync("form.form-delete");

        Assert.Contains("People have signed up for this session", page.Flash);
        Assert.Equal(1, await app.ReadAsync(db => db.SessionSignUps.CountAsync(signUp => signUp.SessionId == sessions[0].Id)));
    }

    private static Dictionary<string, object?> Choose(Question question, params Session[] sessions) => new() { [question.Field()] = sessions.Select(session => $"{session.Id}").ToArray() };

    private static Task<List<int>> TakenAsync(TestApp app, IReadOnlyList<Session> sessions) => app.ReadAsync(async db =>
    {
        var taken = await db.SeatPools.AsNoTracking().ToDictionaryAsync(pool => pool.Id, pool => pool.Taken);
        return sessions.Select(session => taken[session.SeatsId]).ToList();
    });

    private static Task OnOnlyAsync(TestApp app, Event forum, Func<EventsDbContext, Registration, Task> act) => app.WriteAsync(async db =>
        await act(db, await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).SingleAsync(r => r.EventId == forum.Id)));

    /// <summary>Two sessions side by side and one in the evening, with two seats each.</summary>
    private static async Task<(TestApp App, Event Forum, IReadOnlyList<Session> Sessions, Question Question)> StartAsync(Database database, int? capacity = null)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"), ("10:30", "11:30", "Finance"), ("14:00", "15:00", "Evening"));
        await app.WriteAsync(async db =>
        {
            foreach (var session in await db.Sessions.Include(s => s.Seats).Where(s => s.EventId == forum.Id).ToListAsync()) (session.TakesSignUp, session.Seats.Capacity) = (true, 2);
            (await db.Events.Include(e => e.Seats).SingleAsync(e => e.Id == forum.Id)).Seats.Capacity = capacity;
        });
        var question = Ask(QuestionKind.Sessions, "Which sessions?");
        await AskAsync(app, forum, question);
        return (app, forum, sessions, question);
    }
}
