using System.Net;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Registrations;
using Events.Features.Registrations.Invitations;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Invitations;

public class InvitationDeskTests
{
    [Theory, OnBothDatabases]
    public async Task People_of_the_directory_are_added_once_each_and_the_page_shows_who(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var tag = TestApp.Unique("tag");
        var embassy = new Organisation { Name = new Bilingual(TestApp.Unique("使馆"), ""), Kind = OrganisationKind.Embassy, Country = "KZ" };
        embassy.TagOnly([tag]);
        var (head, office, silentOne, gone) = (Person("Anna Adams", "anna"), Person("Bob Brown", ""), Person("Carl Cox", "carl"), Person("Dora Day", "dora"));
        silentOne.Agree(Consent.Declined, null, new DateOnly(2026, 1, 1));
        gone.LeftOn = new DateOnly(2026, 1, 1);
        embassy.Contacts.AddRange([head, office, silentOne, gone]);
        await app.AddAsync(embassy);
        var staff = await app.SignInAsync(Role.Staff);

        Assert.Contains("Choose a kind, a country", (await staff.GetAsync($"/desk/events/{forum.Id}/invitations/candidates")).Words);
        var page = await staff.GetAsync($"/desk/events/{forum.Id}/invitations/candidates?tag={tag}");
        Assert.Equal(["Anna Adams", "Bob Brown", "Carl Cox"], page.Texts("td .title"));
        Assert.Contains("2 can be put on the list. 1 of them have no e-mail address. 1 want no mails and are left out.", page.Words);
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name=ids]").Length);
        Assert.Contains("2 people are on the list.", (await page.SubmitAsync("form[action$=candidates][method=post]")).Flash);

        var invited = await app.ReadAsync(db => db.Invitations.AsNoTracking().Where(i => i.EventId == forum.Id).OrderBy(i => i.Id).ToListAsync());
        Assert.Equal([AttendeeCategory.Envoy, AttendeeCategory.Envoy], invited.Select(i => i.Category));
        Assert.Equal((head.Id, "KZ", InvitationState.Drafted), (invited[0].ContactId, invited[0].Country, invited[0].State));
        // Posted once more, as from a second window.
        Assert.Contains("0 people are on the list. 2 were left out", (await page.SubmitAsync("form[action$=candidates][method=post]")).Flash);
        Assert.Contains("2 are invited already", (await page.AgainAsync()).Words);
    }

    [Theory, OnBothDatabases]
    public async Task An_address_and_a_contact_are_invited_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var first = await Invited.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);

        var form = await staff.GetAsync($"/desk/events/{forum.Id}/invitations/new");
        var refused = await form.SubmitAsync("form[action$=invitations]", new Dictionary<string, object?> { ["Name.En"] = "Another", ["Email"] = first.Email.ToUpperInvariant() });
        Assert.Contains("This e-mail address is invited to the event already.", refused.Errors);
        // Two without an address are two people.
        foreach (var name in new[] { "One", "Two" })
            Assert.Contains($"{name} is on the list.", (await form.SubmitAsync("form[action$=invitations]", new Dictionary<string, object?> { ["Name.En"] = name })).Flash);

        var organisation = new Organisation { Name = new Bilingual(TestApp.Unique("单位"), "") };
        organisation.Contacts.Add(Person("Anna Adams", "anna"));
        await app.AddAsync(organisation);
        var known = await staff.GetAsync($"/desk/events/{forum.Id}/invitations/new?contact={organisation.Contacts[0].Id}");
        await known.SubmitAsync("form[action$=invitations]");
        var twice = await known.SubmitAsync("form[action$=invitations]", new Dictionary<string, object?> { ["Email"] = "" });
        Assert.Contains("This person is invited to the event already.", twice.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Sending_says_how_many_sends_once_and_needs_a_published_event(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var draft = await Planned.EventAsync(app, publish: false);
        await Invited.PersonAsync(app, draft, sent: false);
        var forum = await Planned.EventAsync(app);
        var first = await Invited.PersonAsync(app, forum, i => (i.Name, i.Title, i.Salutation, i.Language) = (new Bilingual("王伟", "WANG Wei"), new Bilingual("会长", "President"), Salutation.Mr, "zh"), sent: false);
        var second = await Invited.PersonAsync(app, forum, sent: false);
        await Invited.PersonAsync(app, forum, i => (i.Email, i.Name) = ("", new Bilingual("", "Nobody Reachable")), sent: false);
        var staff = await app.SignInAsync(Role.Staff);
        Assert.Contains("Please publish the event first", (await staff.GetAsync($"/desk/events/{draft.Id}/invitations/sendings/new")).Words);
        await (await staff.GetAsync($"/desk/events/{forum.Id}/invitations/rules")).SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["AnswerBy"] = DateOnly.FromDateTime(app.Clock.GetUtcNow().AddDays(7).DateTime),
            ["Words.Zh"] = "**主题**：通道 <script>alert(1)</script>",
        });

        var confirm = await staff.GetAsync($"/desk/events/{forum.Id}/invitations/sendings/new");
        Assert.Contains("This will reach 2 people now.", confirm.Words);
        Assert.Contains("Nobody Reachable", confirm.Words);
        Assert.DoesNotContain(first.Secret, confirm.Body);
        Assert.Contains("2 invitations are on their way.", (await confirm.SubmitAsync("form[action$=sendings]")).Flash);
        Assert.Contains("There is nobody to send an invitation to.", (await confirm.SubmitAsync("form[action$=sendings]")).Flash);

        var letter = await app.Mailbox.WaitForAsync(first.Email);
        Assert.StartsWith("诚邀出席：", letter.Subject);
        Assert.Contains("尊敬的王会长：", letter.Text);
        Assert.Contains($"/i/{first.Secret}", letter.Text);
        Assert.Contains("<strong>主题</strong>", letter.Html);
        Assert.DoesNotContain("<script>", letter.Html);
        Assert.Contains("Please let us know by", (await app.Mailbox.WaitForAsync(second.Email)).Text);
        Assert.Equal(2, await Invited.MailsAsync(app, "InvitationToGuest", first, second));
    }

    [Theory, OnBothDatabases]
    public async Task The_silent_are_reminded_and_nobody_twice_within_a_day(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var (silent, answered, draft) = (await Invited.PersonAsync(app, forum), await Invited.PersonAsync(app, forum), await Invited.PersonAsync(app, forum, sent: false));
        var page = await app.Visit().GetAsync($"/i/{answered.Secret}");
        await page.SubmitAsync("form[action$=refusal]");
        var staff = await app.SignInAsync(Role.Staff);

        var list = await staff.GetAsync($"/desk/events/{forum.Id}/invitations");
        Assert.Contains("Remind 1 without an answer", list.Words);
        Assert.Contains("1 reminders are on their way.", (await list.SubmitAsync("form[action$=silence]")).Flash);
        Assert.Contains("There is nobody to remind", (await list.SubmitAsync("form[action$=silence]")).Flash);
        app.Clock.Advance(TimeSpan.FromHours(25));
        staff = await app.SignInAsync(Role.Staff);
        await (await staff.GetAsync($"/desk/events/{forum.Id}/invitations")).SubmitAsync("form[action$=silence]");

        Assert.Equal(2, await Invited.MailsAsync(app, "InvitationReminderToGuest", silent));
        Assert.Equal(0, await Invited.MailsAsync(app, "InvitationReminderToGuest", answered, draft));
    }

    [Theory, OnBothDatabases]
    public async Task The_reminder_before_the_deadline_goes_out_by_itself_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var (silent, answered) = (await Invited.PersonAsync(app, forum), await Invited.PersonAsync(app, forum));
        await (await app.Visit().GetAsync($"/i/{answered.Secret}/acceptance")).SubmitAsync("form.form");
        var staff = await app.SignInAsync(Role.Staff);
        var form = await staff.GetAsync($"/desk/events/{forum.Id}/invitations/rules");
        Assert.Empty((await form.SubmitAsync("form.form", new { RemindDays = 3 })).Errors);
        form = await staff.GetAsync($"/desk/events/{forum.Id}/invitations/rules");
        await form.SubmitAsync("form.form", new { AnswerBy = DateOnly.FromDateTime(app.Clock.GetUtcNow().AddDays(6).DateTime), RemindDays = 3 });

        await app.RunAsync<RemindSilent>();
        Assert.Equal(0, await Invited.MailsAsync(app, "InvitationReminderToGuest", silent));
        app.Clock.Advance(TimeSpan.FromDays(4));
        var late = await Invited.PersonAsync(app, forum, sent: false);
        await app.WriteAsync(async db => (await db.Invitations.Include(i => i.Event).SingleAsync(i => i.Id == late.Id)).Send(app.Clock.GetUtcNow()));
        for (var day = 0; day < 2; day++)
        {
            await app.RunAsync<RemindSilent>();
            await app.RunAsync<RemindSilent>();
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(1, await Invited.MailsAsync(app, "InvitationReminderToGuest", silent));
        // One who accepted, one who was written to after the day of the reminder.
        Assert.Equal(0, await Invited.MailsAsync(app, "InvitationReminderToGuest", answered, late));
    }

    [Theory, OnBothDatabases]
    public async Task Staff_answer_on_behalf_and_the_list_says_who_noted_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 5);
        var (yes, no, deputy) = (await Invited.PersonAsync(app, forum), await Invited.PersonAsync(app, forum), await Invited.PersonAsync(app, forum, i => i.Email = "", sent: false));
        var staff = await app.SignInAsync(Role.Staff);
        string Address(Invitation of) => $"/desk/events/{forum.Id}/invitations/{of.Id}/answer";

        var list = await (await staff.GetAsync(Address(yes))).SubmitAsync("form.form", new { Answer = "Accepted", Note = "Ms Wang, by telephone" });
        Assert.Contains("Noted by Staff HQ · Ms Wang, by telephone", list.Words);
        await (await staff.GetAsync(Address(no))).SubmitAsync("form.form", new { Answer = "Declined", Reason = "Abroad" });
        var form = await staff.GetAsync(Address(deputy));
        Assert.Contains("Please give the name of whoever comes instead.", (await form.SubmitAsync("form.form", new { Answer = "Deputised" })).Errors);
        await form.SubmitAsync("form.form", new { Answer = "Deputised", Name = "Carla Cox" });

        Assert.Equal(["李娜", "Carla Cox"], (await Registered.AllAsync(app, forum)).Select(person => person.Name));
        Assert.Equal(2, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.Equal(("Staff HQ", "Abroad"), ((await Invited.ReloadAsync(app, no)).AnsweredBy, (await Invited.ReloadAsync(app, no)).Reason));
        foreach (var (state, count) in new[] { ("Accepted", 1), ("Declined", 1), ("Deputised", 1), ("Sent", 0) })
            Assert.Equal(count, (await staff.GetAsync($"/desk/events/{forum.Id}/invitations?state={state}")).Texts("td .title").Count);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/desk/events/{forum.Id}/invitations/export?state=Accepted")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_is_taken_off_and_a_wrong_address_ends_the_link(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var (draft, sent) = (await Invited.PersonAsync(app, forum, sent: false), await Invited.PersonAsync(app, forum));
        var staff = await app.SignInAsync(Role.Staff);
        await (await staff.GetAsync($"/desk/events/{forum.Id}/invitations")).SubmitAsync($"form[action$='{draft.Id}/delete']");
        Assert.Contains("so it stays on the list", (await staff.PostAsync($"/desk/events/{forum.Id}/invitations/{sent.Id}/delete")).Flash);
        Assert.Equal([sent.Id], await app.ReadAsync(db => db.Invitations.Where(i => i.EventId == forum.Id).Select(i => i.Id).ToListAsync()));

        await (await staff.GetAsync($"/desk/events/{forum.Id}/invitations/{sent.Id}/edit")).SubmitAsync("form.form", new { Email = $"{TestApp.Unique("right")}@guest.example" });
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync($"/i/{sent.Secret}")).Status);
        Assert.Equal(InvitationState.Drafted, (await Invited.ReloadAsync(app, sent)).State);
    }

    [Theory, OnBothDatabases]
    public async Task Viewers_look_and_change_nothing(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var invitation = await Invited.PersonAsync(app, forum);
        var viewer = await app.SignInAsync(Role.Viewer);

        var list = await viewer.GetAsync($"/desk/events/{forum.Id}/invitations");
        Assert.Equal(["LI Na"], list.Texts("td .title"));
        Assert.DoesNotContain(invitation.Secret, list.Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"/desk/events/{forum.Id}/invitations/silence")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync($"/desk/events/{forum.Id}/invitations/{invitation.Id}/answer")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_timeline_of_the_organisation_tells_and_a_merger_takes_it_along(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var (kept, gone) = (new Organisation { Name = new Bilingual(TestApp.Unique("留"), "") }, new Organisation { Name = new Bilingual(TestApp.Unique("去"), "") });
        gone.Contacts.Add(Person("Anna Adams", "anna"));
        await app.AddAsync(kept, gone);
        await Invited.PersonAsync(app, forum, i => (i.ContactId, i.Name) = (gone.Contacts[0].Id, new Bilingual("", "Anna Adams")));
        await Invited.PersonAsync(app, forum, i => (i.Organisation, i.Name) = (gone.Name, new Bilingual("", "Typed In")));
        var organiser = await app.SignInAsync(Role.Organiser);
        Assert.Contains("Anna Adams (No answer yet)", (await organiser.GetAsync($"/desk/organisations/{gone.Id}")).Words);

        await organiser.PostAsync("/desk/organisations/mergers", ("keep", $"{kept.Id}"), ("merge", $"{gone.Id}"));

        var page = await organiser.GetAsync($"/desk/organisations/{kept.Id}");
        Assert.Contains("invited to", page.Words);
        Assert.Contains("Anna Adams (No answer yet), Typed In (No answer yet)", page.Words);
    }

    private static Contact Person(string name, string mailbox) =>
        new() { Name = new Bilingual("", name), Email = mailbox.Length > 0 ? $"{TestApp.Unique(mailbox)}@guest.example" : "", Language = "en" };

    [Theory, OnBothDatabases]
    public async Task More_are_sent_at_once_than_a_form_has_fields(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        await app.WriteAsync(db =>
        {
            db.AddRange(Enumerable.Range(1, 1_100).Select(number => new Invitation { EventId = forum.Id, Name = new Bilingual("", $"Guest {number}"), Email = $"guest{number}@guest.example", Language = "en", CreatedAt = app.Clock.GetUtcNow() }));
            return Task.CompletedTask;
        });
        var page = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations/sendings/new");
        // Whoever is put on the list meanwhile was not on the page.
        var late = await Invited.PersonAsync(app, forum, sent: false);

        var sent = await page.SubmitAsync("form[action$=sendings]");

        Assert.Equal("1100 invitations are on their way.", sent.Flash);
        Assert.Equal(InvitationState.Drafted, (await Invited.ReloadAsync(app, late)).State);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_that_waits_does_not_go_out_once_its_address_is_corrected(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var invitation = await Invited.PersonAsync(app, forum, sent: false);
        await (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations/sendings/new")).SubmitAsync("form[action$=sendings]");
        var mail = await app.ReadAsync(db => db.OutboxMails.AsNoTracking().SingleAsync());
        Assert.NotNull(await ComposeAsync());

        await app.WriteAsync(async db => (await db.Invitations.SingleAsync()).Readdress("right@guest.example"));

        Assert.Null(await ComposeAsync());

        async Task<ComposedMail?> ComposeAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<MailComposers>().ComposeAsync(mail, default);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_who_save_the_first_rules_one_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var pages = new[] { await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations/rules"), await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations/rules") };

        var answers = await Task.WhenAll(pages.Select((page, number) => page.SubmitAsync("form[action$=rules]", new Dictionary<string, object?> { ["Words.En"] = $"Words {number}" })));

        Assert.DoesNotContain(answers, answer => answer.Status == HttpStatusCode.InternalServerError);
        Assert.Equal(1, await app.ReadAsync(db => db.InvitationRules.CountAsync(rules => rules.EventId == forum.Id)));
        Assert.Single(answers, answer => answer.Flash == "Saved.");
    }
}
