using Events.Features.Accounts;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Platform.Mail;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Registrations.Rules;

public class CategoryTests
{
    [Theory, OnBothDatabases]
    public async Task A_category_has_its_colour_and_its_people_read_its_words_beside_the_ticket(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum, p => p.Category = AttendeeCategory.Press);
        var organiser = await app.SignInAsync(Role.Organiser);
        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/rules")).ClickAsync("a[href$='/rules/Press']");

        page = await page.SubmitAsync("form.form", new { Color = "Turquoise", NoteZh = "媒体请走**西门**。<script>alert(1)</script>", NoteEn = "Press: **west gate**." });

        Assert.Equal("Saved.", page.Flash);
        Assert.NotNull((await organiser.GetAsync($"/desk/events/{forum.Id}/attendees")).Document.QuerySelector("td .badge-turquoise"));
        var own = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");
        Assert.Equal("west gate", own.Text(".ticket-words strong"));
        await own.SubmitAsync("form[action$=ticket-mail]");
        await app.RunAsync<DeliverMail>();
        var mail = (await app.Mailbox.ToAsync(person.Email)).Single();
        Assert.Contains("媒体请走西门。", mail.Text);
        Assert.Contains("<strong>西门</strong>", mail.Html);
        Assert.DoesNotContain("<script>", mail.Html);
        // Its seats count as before, though it has a line of its own now.
        Assert.Equal(1, (await app.ReadAsync(db => RegistrationRules.OfAsync(db, forum.Id, default))).Of(AttendeeCategory.Press)!.Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_who_write_the_first_rules_at_once_the_second_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var (one, other) = (await app.SignInAsync(Role.Organiser), await app.SignInAsync(Role.Organiser));
        var (mine, theirs) = (await one.GetAsync($"/desk/events/{forum.Id}/rules"), await other.GetAsync($"/desk/events/{forum.Id}/rules"));

        Assert.Equal("Saved.", (await mine.SubmitAsync("form.form", new { NeedsApproval = true })).Flash);
        var refused = await theirs.SubmitAsync("form.form", new { HasWaitingList = true });

        Assert.Contains("Somebody else has changed this", refused.Words);
        Assert.True((await app.ReadAsync(db => RegistrationRules.OfAsync(db, forum.Id, default))).NeedsApproval);
    }
}
