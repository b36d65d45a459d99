using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Registrations;

public class EmailsOnceTests
{
    [Theory, OnBothDatabases]
    public async Task Switching_it_on_counts_those_who_are_registered(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.OnePerEmail = false);
        var person = await Registered.PersonAsync(app, forum);

        var page = await SwitchAsync(app, forum, true);
        var again = await SignUpAsync(app, forum, person.Email);

        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(person.Email, (await Registered.AllAsync(app, forum)).Single().EmailOnce);
        Assert.Contains("registered for the event already", again.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Switching_it_off_lets_an_address_register_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);

        await SwitchAsync(app, forum, false);
        var again = await SignUpAsync(app, forum, person.Email);

        Assert.StartsWith("/r/", again.Location);
        Assert.All(await Registered.AllAsync(app, forum), found => Assert.Null(found.EmailOnce));
    }

    [Theory, OnBothDatabases]
    public async Task It_cannot_be_switched_on_over_repeated_addresses(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.OnePerEmail = false);
        await Registered.PeopleAsync(app, forum, 2, person => person.Email = "both@guest.example");

        var page = await SwitchAsync(app, forum, true);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("registered more than once: both@guest.example.", page.Words);
        Assert.False((await Planned.ReloadAsync(app, forum.Id)).OnePerEmail);
    }

    private static async Task<Page> SwitchAsync(TestApp app, Event forum, bool on) =>
        await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new { OnePerEmail = on });

    private static async Task<Page> SignUpAsync(TestApp app, Event forum, string email) =>
        await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "Again", Email = email });
}
