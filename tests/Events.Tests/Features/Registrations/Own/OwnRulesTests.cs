using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Own;

public class OwnRulesTests
{
    [Theory, OnBothDatabases]
    public async Task Nobody_cancels_an_event_that_has_begun(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, app.Clock.GetUtcNow().AddHours(-1), capacity: 5);
        var person = await Registered.PersonAsync(app, forum);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/r/{person.Registration.Secret}");

        Assert.Null(page.Document.QuerySelector("form[action$=cancellation]"));
        var refused = await visitor.PostAsync($"/r/{person.Registration.Secret}/cancellation");

        Assert.Contains("The event has begun", refused.Flash);
        Assert.True((await Registered.AllAsync(app, forum)).Single().IsComing);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task After_the_event_nothing_is_changed(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, app.Clock.GetUtcNow().AddHours(-1));
        var person = await Registered.PersonAsync(app, forum);
        var form = await app.Visit().GetAsync($"/r/{person.Registration.Secret}/edit");
        await app.WriteAsync(async db =>
            (await db.Events.SingleAsync(e => e.Id == forum.Id)).Schedule(app.Clock.GetUtcNow().AddDays(-2), app.Clock.GetUtcNow().AddDays(-1), app.Clock.GetUtcNow()));

        var refused = await form.SubmitAsync("form.form", new { Name = "Replacement" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("The event is over or cancelled", refused.Words);
        Assert.Equal(person.Name, (await Registered.AllAsync(app, forum)).Single().Name);
    }

    [Theory, OnBothDatabases]
    public async Task Each_of_several_people_is_changed_by_their_own_ticket(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var secret = await TogetherAsync(app, forum, "甲", "乙", "丙");
        var second = (await Registered.AllAsync(app, forum))[1];

        var form = await (await app.Visit().GetAsync($"/r/{secret}")).ClickAsync($"a[href$='edit?ticket={second.TicketCode}']");
        Assert.Equal("乙", form.Document.QuerySelector("#Name")!.GetAttribute("value"));
        var page = await form.SubmitAsync("form.form", new { Name = "丁" });

        Assert.Equal("Saved.", page.Flash);
        Assert.Equal(["甲", "丁", "丙"], (await Registered.AllAsync(app, forum)).Select(person => person.Name));
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_of_the_desk_is_not_overwritten(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        var form = await app.Visit().GetAsync($"/r/{person.Registration.Secret}/edit");
        await (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}/edit")).SubmitAsync("form.form", new { Organisation = "北辰物流" });

        var refused = await form.SubmitAsync("form.form", new { JobTitle = "经理" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Somebody else has changed this", refused.Words);
        Assert.Equal("北辰物流", (await Registered.AllAsync(app, forum)).Single().Organisation);
    }

    [Theory, OnBothDatabases("en", "Registration cancelled: Test forum", "Register again"), OnBothDatabases("zh", "报名已取消：测试论坛", "重新报名")]
    public async Task A_cancellation_is_confirmed_by_mail_and_offers_to_register_again(Database database, string language, string subject, string again)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var form = await app.Visit(language).GetAsync($"/e/{forum.Slug}/register");
        var address = $"{TestApp.Unique("leaver")}@guest.example";
        var ticket = await form.SubmitAsync("form.form", new { Name = "John Smith", Email = address });

        var page = await ticket.SubmitAsync("form[action$=cancellation]");

        Assert.NotNull(page.Document.QuerySelector($".ticket-actions a[href='/e/{forum.Slug}/register']"));
        var mail = await app.Mailbox.WaitForAsync(mail => mail.To.Contains(address) && mail.Subject == subject);
        Assert.Contains($"/e/{forum.Slug}/register", mail.Text);
        Assert.Contains(again, mail.Html);
    }

    [Theory, OnBothDatabases]
    public async Task The_ticket_is_sent_again_but_not_over_and_over(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        var page = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");

        page = await page.SubmitAsync("form[action$=ticket-mail]");
        Assert.Contains($"on its way to {person.Email}", page.Flash);
        page = await page.SubmitAsync("form[action$=ticket-mail]");
        Assert.Contains("sent a moment ago", page.Flash);

        Assert.Single(await app.ReadAsync(db => db.OutboxMails.Where(mail => mail.SubjectId == person.Id).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_ticket_shows_its_code_in_letters_and_a_withdrawn_event_says_so(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);

        var published = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");
        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == forum.Id)).Unpublish());
        var withdrawn = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");

        Assert.Equal(person.TicketCode, string.Concat(published.Texts(".ticket-letters span:not(.visually-hidden)")));
        Assert.All(published.Texts(".ticket-letters span:not(.visually-hidden)").SkipLast(1), group => Assert.Equal(4, group.Length));
        Assert.NotNull(published.Document.QuerySelector($"a[href='/e/{forum.Slug}']"));
        Assert.Null(withdrawn.Document.QuerySelector($"a[href='/e/{forum.Slug}']"));
        Assert.Contains("taken this event off the public pages", withdrawn.Words);
    }

    private static Task<string> TogetherAsync(TestApp app, Event forum, params string[] names) => app.WriteAsync(async db =>
        (await Registration.RegisterAsync(db, forum, RegistrationSource.Form, "zh",
            [.. names.Select(name => new Attendee { Name = name, Email = $"{TestApp.Unique("together")}@guest.example" })], app.Clock.GetUtcNow(), default)).Secret);
}
