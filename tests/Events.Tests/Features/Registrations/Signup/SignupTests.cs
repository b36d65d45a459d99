using System.Net;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Signup;

public class SignupTests
{
    [Theory, OnBothDatabases("zh", "测试论坛", "您的电子票"), OnBothDatabases("en", "Test forum", "Your ticket")]
    public async Task Registering_answers_with_the_ticket_and_mails_it(Database database, string language, string title, string subject)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 10);

        var form = await (await app.Visit(language).GetAsync($"/e/{forum.Slug}")).ClickAsync(".event-action a");
        var ticket = await form.SubmitAsync("form.form", new { Name = "李娜", LatinName = "LI Na", Email = "Ｌina＠Guest.example", Organisation = "海河贸易" });

        Assert.Equal(HttpStatusCode.OK, ticket.Status);
        Assert.StartsWith("/r/", ticket.Location);
        Assert.NotNull(ticket.Document.QuerySelector(".ticket-code svg"));
        Assert.Contains(title, ticket.Words);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);

        var mail = await app.Mailbox.WaitForAsync("lina@guest.example");
        Assert.StartsWith(subject, mail.Subject);
        Assert.Contains(ticket.Location, mail.Text);
        Assert.Contains("cid:ticket", mail.Html);
        Assert.Contains(mail.Parts, part => part is { Type: "image/png", Cid: "ticket" or "<ticket>", Size: > 500 });
        Assert.Contains(mail.Parts, part => part.Type == "text/calendar" && System.Text.Encoding.UTF8.GetString(part.Content).Contains("BEGIN:VEVENT"));
    }

    [Theory, OnBothDatabases]
    public async Task Two_hundred_at_once_for_fifty_seats_give_fifty_tickets(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 50);

        var pages = await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register");
            return form.Document.QuerySelector("form.form") is null ? form : await form.SubmitAsync("form.form", new { Name = $"Guest {number}", Email = $"guest{number}@guest.example" });
        }));

        Assert.Equal(50, pages.Count(page => page.Location.StartsWith("/r/")));
        Assert.All(pages.Where(page => !page.Location.StartsWith("/r/")), page => Assert.Contains("All seats are taken.", page.Words));
        Assert.Equal(50, (await Registered.AllAsync(app, forum)).Count);
        Assert.Equal(50, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        await Until.TrueAsync(async () => (await app.Mailbox.AllAsync()).Count == 50, "50 mails");
    }

    [Theory, OnBothDatabases]
    public async Task An_address_registers_once_also_when_it_is_written_differently(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 10);
        var address = $"{TestApp.Unique("once")}@guest.example";

        var first = await SubmitAsync(app, forum.Slug, "One", address);
        var second = await SubmitAsync(app, forum.Slug, "Two", " " + address.ToUpperInvariant());

        Assert.StartsWith("/r/", first.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("registered for the event already", second.Errors.Single());
        Assert.Equal("Two", second.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_form_comes_back_with_what_was_typed(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var form = await app.Visit("zh").GetAsync($"/e/{forum.Slug}/register");
        var page = await form.SubmitAsync("form.form", new { Name = new string('名', 201), Email = "not an address", Organisation = "海河贸易" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["最多 200 个字符。", "电子邮箱格式不正确，例如 name@example.com"], page.Errors);
        Assert.Equal("海河贸易", page.Document.QuerySelector("#Organisation")!.GetAttribute("value"));
        Assert.Equal("not an address", page.Document.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task Script_in_a_name_stays_text(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var ticket = await SubmitAsync(app, forum.Slug, "<script>alert(1)</script>", $"{TestApp.Unique("script")}@guest.example");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", ticket.Body);
        Assert.DoesNotContain("<script>alert", ticket.Body);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_registers_for_a_draft_a_closed_or_a_cancelled_event(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var open = await Planned.EventAsync(app);
        var form = await app.Visit().GetAsync($"/e/{open.Slug}/register");
        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == open.Id)).RegistrationClosesAt = app.Clock.GetUtcNow().AddMinutes(-1));

        var late = await form.SubmitAsync("form.form", new { Name = "Late", Email = "late@guest.example" });
        var draft = await app.Visit().GetAsync($"/e/{(await Planned.EventAsync(app, publish: false)).Slug}/register");
        var cancelled = await app.Visit().GetAsync($"/e/{(await Planned.EventAsync(app, change: e => e.Cancel(app.Clock.GetUtcNow()), publish: false)).Slug}/register");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Registration for this event is closed.", late.Words);
        Assert.Equal(HttpStatusCode.NotFound, draft.Status);
        Assert.Contains("Registration for this event is closed.", cancelled.Words);
        Assert.Empty(await Registered.AllAsync(app, open));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_fills_every_field_registers_nobody(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "Bot", Email = "bot@guest.example", Website = "http://spam.example" });

        Assert.Empty(await Registered.AllAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task Too_many_forms_from_one_address_are_slowed_down(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { Settings = { ["Limits:FormsPerMinute"] = "3" } });
        var forum = await Planned.EventAsync(app);

        var pages = new List<Page>();
        for (var number = 0; number < 4; number++) pages.Add(await SubmitAsync(app, forum.Slug, "Guest", $"guest{number}@guest.example"));

        Assert.Equal(HttpStatusCode.TooManyRequests, pages[3].Status);
        Assert.Equal(3, (await Registered.AllAsync(app, forum)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_ticket_mail_is_written_in_the_same_transaction(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);

        await SubmitAsync(app, forum.Slug, "Guest", "guest@guest.example");

        var attendee = (await Registered.AllAsync(app, forum)).Single();
        var mail = await app.ReadAsync(db => db.OutboxMails.SingleAsync());
        Assert.Equal(("TicketToAttendee", attendee.Id, "guest@guest.example", "en"), (mail.Kind, mail.SubjectId, mail.ToAddress, mail.Language));
        Assert.Equal(RegistrationSource.Form, attendee.Registration.Source);
    }

    private static async Task<Page> SubmitAsync(TestApp app, string slug, string name, string email) =>
        await (await app.Visit().GetAsync($"/e/{slug}/register")).SubmitAsync("form.form", new { Name = name, Email = email });
}
