using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Registrations.WalkIns;

public class WalkInsTests
{
    [Theory, OnBothDatabases]
    public async Task Somebody_is_added_with_title_and_phone(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var page = await AddAsync(app, forum, Role.Staff, new { Name = "李雷", JobTitle = "经理", Phone = "138 1234 5678" });

        Assert.Contains("李雷 is registered.", page.Flash);
        Assert.Contains(await Registered.AllAsync(app, forum), person => person is { JobTitle: "经理", Phone: "13812345678", HasArrived: false, Registration.Source: RegistrationSource.WalkIn });
    }

    [Theory, OnBothDatabases]
    public async Task Add_and_check_in_leads_on_to_the_arrival(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var staff = await app.SignInAsync(Role.Staff);
        var form = await staff.GetAsync($"/desk/events/{forum.Id}/walk-ins/new");

        var onwards = await form.SubmitAsync("form.form", new { Name = "李雷" }, button: "check-in");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, onwards.Status);
        await staff.GetAsync($"/desk/events/{forum.Id}/walk-ins/new");
        var page = await staff.PostAsync(onwards.RedirectsTo!);

        Assert.Contains("李雷 is checked in.", page.Flash);
        Assert.True((await Registered.AllAsync(app, forum)).Single().HasArrived);
    }

    [Theory, OnBothDatabases]
    public async Task An_organiser_adds_somebody_beyond_the_seats_and_a_freed_seat_stays_taken(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        var first = await Registered.PersonAsync(app, forum);

        var refused = await AddAsync(app, forum, Role.Organiser, new { Name = "李雷" });
        Assert.Contains("All seats of this event are taken.", refused.Errors.Single());
        Assert.DoesNotContain("ask the organiser", refused.Words);
        var added = await refused.SubmitAsync("form.form", new { Name = "李雷", BeyondCapacity = true }, button: "add");

        Assert.Contains("李雷 is registered.", added.Flash);
        await AssertSeatsAsync(app, forum, taken: 2, beyond: 1);
        await (await app.Visit().GetAsync($"/r/{first.Registration.Secret}")).SubmitAsync("form[action$=cancellation]");
        await AssertSeatsAsync(app, forum, taken: 1, beyond: 0);
        Assert.Contains("All seats are taken.", (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_add_nobody_beyond_the_seats(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var form = await staff.GetAsync($"/desk/events/{forum.Id}/walk-ins/new");

        Assert.Null(form.Document.QuerySelector("[name=BeyondCapacity]"));
        var refused = await staff.PostAsync($"/desk/events/{forum.Id}/walk-ins", ("Name", "李雷"), ("BeyondCapacity", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await AssertSeatsAsync(app, forum, taken: 1, beyond: 0);
    }

    private static async Task<Page> AddAsync(TestApp app, Event forum, Role role, object fields) =>
        await (await (await app.SignInAsync(role)).GetAsync($"/desk/events/{forum.Id}/walk-ins/new")).SubmitAsync("form.form", fields, button: "add");

    private static async Task AssertSeatsAsync(TestApp app, Event forum, int taken, int beyond)
    {
        var seats = (await Planned.ReloadAsync(app, forum.Id)).Seats;
        Assert.Equal((taken, beyond), (seats.Taken, seats.Beyond));
    }
}
