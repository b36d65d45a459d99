using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Web;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations;

public class RegisteringTests
{
    [Theory]
    [OnBothDatabases(RegistrationSource.Form)]
    [OnBothDatabases(RegistrationSource.Import)]
    [OnBothDatabases(RegistrationSource.WalkIn)]
    public async Task Nobody_joins_a_cancelled_event(Database database, RegistrationSource source)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await CancelledAsync(app);

        await Assert.ThrowsAsync<Refused>(() => RegisterAsync(app, forum, source));
        await Assert.ThrowsAsync<Refused>(() => app.WriteAsync(db => Registration.RegisterEachAsync(db, forum, source, [Person()], app.Clock.GetUtcNow(), _ => { }, default)));

        Assert.Empty(await Registered.AllAsync(app, forum));
        Assert.Equal(0, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory]
    [OnBothDatabases(RegistrationSource.Import)]
    [OnBothDatabases(RegistrationSource.WalkIn)]
    public async Task Staff_add_people_before_publishing_and_after_closing(Database database, RegistrationSource source)
    {
        var app = await TestApp.SharedAsync(database);
        var draft = await Planned.EventAsync(app, publish: false);
        var closed = await ClosedAsync(app);

        await RegisterAsync(app, draft, source);
        await RegisterAsync(app, closed, source);

        Assert.Single(await Registered.AllAsync(app, draft));
        Assert.Single(await Registered.AllAsync(app, closed));
    }

    [Theory, OnBothDatabases]
    public async Task The_public_form_needs_an_open_registration(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        Event[] shut = [await Planned.EventAsync(app, publish: false), await ClosedAsync(app)];

        foreach (var forum in shut)
        {
            var refused = await Assert.ThrowsAsync<Refused>(() => RegisterAsync(app, forum, RegistrationSource.Form));
            Assert.Equal(RegistrationErrors.IsClosed, refused.Refusal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_desk_is_told_that_a_cancelled_event_takes_nobody(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await CancelledAsync(app);
        var staff = await app.SignInAsync(Role.Staff);

        var page = await (await staff.GetAsync($"/desk/events/{forum.Id}/walk-ins/new")).SubmitAsync("form.form", new { Name = "张伟" });

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("This event is cancelled or archived", page.Words);
        Assert.Empty(await Registered.AllAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task An_arrival_and_a_cancellation_at_once_never_both_succeed(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 100);
        var people = await Registered.PeopleAsync(app, forum, 40);

        await Parallel.ForEachAsync(people.SelectMany(person => new[] { (person, true), (person, false) }), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (work, cancel) =>
        {
            if (work.Item2) await ArriveAsync(app, work.person);
            else await TryCancelAsync(app, work.person);
        });

        var after = await Registered.AllAsync(app, forum);
        Assert.All(after, person => Assert.NotEqual(person.HasArrived, !person.IsComing));
        Assert.Equal(after.Count(person => person.IsComing), (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancellation_that_looked_before_the_arrival_is_refused_and_one_before_it_stands(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 5);
        var people = await Registered.PeopleAsync(app, forum, 2);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<EventsDbContext>();
            var registration = await LoadAsync(db, people[0]);
            Assert.True(await ArriveAsync(app, people[0]));
            await db.WriteAsync(() => registration.CancelAsync(db, app.Clock.GetUtcNow(), default));
        }));
        await TryCancelAsync(app, people[1]);

        Assert.False(await ArriveAsync(app, people[1]));
        var after = await Registered.AllAsync(app, forum);
        Assert.Equal([(true, true), (false, false)], after.Select(person => (person.HasArrived, person.IsComing)));
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    private static Task<bool> ArriveAsync(TestApp app, Attendee person) =>
        app.WriteAsync(async db => (await Attendee.ArriveAsync(db, [new(person.Id, app.Clock.GetUtcNow())], default)).Count == 0);

    private static async Task TryCancelAsync(TestApp app, Attendee person)
    {
        try
        {
            await app.WriteAsync(async db => await (await LoadAsync(db, person)).CancelAsync(db, app.Clock.GetUtcNow(), default));
        }
        catch (Exception refused) when (refused is Refused or DbUpdateConcurrencyException)
        {
            // The person had arrived.
        }
    }

    private static Task<Registration> LoadAsync(EventsDbContext db, Attendee person) =>
        db.Registrations.Include(r => r.Event).Include(r => r.Attendees).SingleAsync(r => r.Id == person.RegistrationId);

    private static Attendee Person() => new() { Name = "张伟" };

    private static Task RegisterAsync(TestApp app, Event forum, RegistrationSource source) =>
        app.WriteAsync(db => Registration.RegisterAsync(db, forum, source, "zh", [Person()], app.Clock.GetUtcNow(), default));

    private static async Task<Event> CancelledAsync(TestApp app) =>
        await Planned.EventAsync(app, capacity: 5, change: e => e.Cancel(app.Clock.GetUtcNow()), publish: false);

    private static Task<Event> ClosedAsync(TestApp app) => Planned.EventAsync(app, change: e => e.RegistrationClosesAt = app.Clock.GetUtcNow().AddMinutes(-1));
}
