using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Invitations;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Invitations;

public class AnsweringTests
{
    [Theory, OnBothDatabases]
    public async Task A_yes_needs_no_approval_and_no_open_registration_and_gives_the_category(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 5, change: e => (e.TakesRegistrations, e.Visibility) = (false, EventVisibility.Internal));
        await app.WriteAsync(db => { db.Add(new RegistrationRules { EventId = forum.Id, NeedsApproval = true }); return Task.CompletedTask; });
        var invitation = await Invited.PersonAsync(app, forum, i => i.Category = AttendeeCategory.Vip);

        var page = await app.Visit().GetAsync($"/i/{invitation.Secret}");
        Assert.Contains("Dear LI Na,", page.Words);
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
        var form = await page.ClickAsync("I will attend");
        var ticket = await form.SubmitAsync("form.form", new { Name = "李娜", Phone = "+86 138 1234 5678" });

        Assert.StartsWith("/r/", ticket.Location);
        Assert.Contains("show this code at the door", ticket.Words);
        var person = Assert.Single(await Registered.AllAsync(app, forum));
        Assert.Equal((AttendeeCategory.Vip, RegistrationSource.Invitation, invitation.Email), (person.Category, person.Registration.Source, person.Email));
        Assert.Equal((1, InvitationState.Accepted), ((await Planned.ReloadAsync(app, forum.Id)).Seats.Taken, (await Invited.ReloadAsync(app, invitation)).State));
        Assert.Contains("You have accepted this invitation.", (await page.AgainAsync()).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_answer_twice_changes_nothing_and_a_no_after_a_yes_frees_the_seat(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        var invitation = await Invited.PersonAsync(app, forum);
        var form = await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance");
        var ticket = await form.SubmitAsync("form.form");
        Assert.Equal(ticket.Location, (await form.SubmitAsync("form.form")).Location);
        Assert.Single(await Registered.AllAsync(app, forum));

        var page = await app.Visit().GetAsync($"/i/{invitation.Secret}");
        await page.SubmitAsync("form[action$=refusal]", new { reason = "I shall be abroad." });
        var declined = await Invited.ReloadAsync(app, invitation);
        Assert.Equal((InvitationState.Declined, "I shall be abroad.", true), (declined.State, declined.Reason, declined.Registration!.IsCancelled));
        Assert.Equal(0, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);

        // And yes again: a new registration.
        var again = await form.SubmitAsync("form.form");
        Assert.NotEqual(ticket.Location, again.Location);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task A_deputy_takes_the_place_of_the_invited_person_also_in_a_full_hall(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        await app.WriteAsync(db => { db.Add(new RegistrationRules { EventId = forum.Id, HasWaitingList = true }); return Task.CompletedTask; });
        var invitation = await Invited.PersonAsync(app, forum, i => i.Category = AttendeeCategory.Envoy);
        await (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).SubmitAsync("form.form");
        // Somebody waits for the next seat, which is not free by the exchange.
        await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "Bob Brown", Email = $"{TestApp.Unique("bob")}@guest.example", MayWait = true });

        var form = await (await app.Visit().GetAsync($"/i/{invitation.Secret}")).ClickAsync("I will send a representative");
        Assert.Equal("Haihe Trade", form.Document.QuerySelector("#Organisation")!.GetAttribute("value"));
        var page = await form.SubmitAsync("form.form", new { Name = "Carla Cox", Email = $"{TestApp.Unique("carla")}@guest.example" });

        Assert.Contains("Carla Cox comes instead of you.", page.Words);
        // The ticket is the deputy's and nobody else's to open.
        Assert.DoesNotContain("/r/", page.Body);
        var people = await Registered.AllAsync(app, forum);
        Assert.Equal(["Carla Cox"], people.Where(person => person.IsComing).Select(person => person.Name));
        Assert.Equal(AttendeeCategory.Envoy, people.Single(person => person.IsComing).Category);
        Assert.Equal(RegistrationState.Waiting, people.Single(person => person.Name == "Bob Brown").State);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task When_it_is_full_the_sentence_says_so_or_the_person_waits(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.PersonAsync(app, forum);
        var (first, second) = (await Invited.PersonAsync(app, forum), await Invited.PersonAsync(app, forum));

        var refused = await (await app.Visit().GetAsync($"/i/{first.Secret}/acceptance")).SubmitAsync("form.form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("All seats are taken.", refused.Words);
        Assert.Equal(InvitationState.Sent, (await Invited.ReloadAsync(app, first)).State);

        await app.WriteAsync(db => { db.Add(new RegistrationRules { EventId = forum.Id, HasWaitingList = true }); return Task.CompletedTask; });
        await (await app.Visit().GetAsync($"/i/{second.Secret}/acceptance")).SubmitAsync("form.form", new { MayWait = true });
        Assert.Equal(RegistrationState.Waiting, (await Invited.ReloadAsync(app, second)).Registration!.State);
    }

    [Theory, OnBothDatabases]
    public async Task A_registration_that_ends_on_its_own_page_shows_on_the_invitation_which_can_be_accepted_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 3);
        var invitation = await Invited.PersonAsync(app, forum);
        var ticket = await (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).SubmitAsync("form.form");
        await ticket.SubmitAsync("form[action$=cancellation]");

        var page = await app.Visit().GetAsync($"/i/{invitation.Secret}");
        Assert.Contains("was cancelled afterwards", page.Words);
        Assert.Contains("Cancelled afterwards", (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations?q=lina")).Words);
        Assert.Contains("show this code", (await (await page.ClickAsync("I will attend")).SubmitAsync("form.form")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_registered_meanwhile_comes_with_that_registration(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 3);
        var invitation = await Invited.PersonAsync(app, forum);
        var person = await Registered.PersonAsync(app, forum, p => (p.Name, p.LatinName, p.Email, p.Diet) = ("LI Na", "", invitation.Email, "Vegetarian"));

        var page = await (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).SubmitAsync("form.form", new { Phone = "+86 138 1234 5678" });

        Assert.Equal($"/r/{person.Registration.Secret}", page.Location);
        var known = Assert.Single(await Registered.AllAsync(app, forum));
        // What was said in the acceptance counts, and what was not said stays.
        Assert.Equal(("李娜", "General Manager", "Vegetarian"), (known.Name, known.JobTitle, known.Diet));
        Assert.Contains("1234", known.Phone);
    }

    [Theory, OnBothDatabases(false), OnBothDatabases(true)]
    public async Task Who_has_registered_comes_in_the_category_of_the_invitation_while_it_has_seats(Database database, bool isFull)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 3);
        await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/rules")).SubmitAsync("form[action$=rules]", new Dictionary<string, object?> { ["Categories[3].Capacity"] = 1 });
        if (isFull) await Registered.PersonAsync(app, forum, p => p.Category = AttendeeCategory.Vip);
        var invitation = await Invited.PersonAsync(app, forum, i => i.Category = AttendeeCategory.Vip);
        await Registered.PersonAsync(app, forum, p => (p.Name, p.Email) = ("李娜", invitation.Email));

        await (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).SubmitAsync("form.form");

        var person = (await Registered.AllAsync(app, forum)).Single(one => one.Email == invitation.Email);
        Assert.Equal((isFull ? AttendeeCategory.Guest : AttendeeCategory.Vip, true), (person.Category, person.IsComing));
        var rules = await app.ReadAsync(db => RegistrationRules.OfAsync(db, forum.Id, default));
        Assert.Equal(1, rules.Of(AttendeeCategory.Vip)!.Seats.Taken);
    }

    [Theory, OnBothDatabases(false), OnBothDatabases(true)]
    public async Task A_colleague_with_the_same_address_is_somebody_else(Database database, bool onePerEmail)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 3, change: e => e.OnePerEmail = onePerEmail);
        var invitation = await Invited.PersonAsync(app, forum);
        var colleague = await Registered.PersonAsync(app, forum, p => p.Email = invitation.Email);

        var page = await (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).SubmitAsync("form.form");

        Assert.NotEqual($"/r/{colleague.Registration.Secret}", page.Location);
        Assert.Equal(onePerEmail ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, page.Status);
        Assert.Equal(onePerEmail ? 1 : 2, (await Registered.AllAsync(app, forum)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_deputy_named_again_with_another_address_gets_the_ticket_there(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 1);
        var invitation = await Invited.PersonAsync(app, forum);
        var form = await app.Visit().GetAsync($"/i/{invitation.Secret}/deputy");
        await form.SubmitAsync("form.form", new { Name = "Carla Cox", Email = "wrong@guest.example" });
        await form.SubmitAsync("form.form", new { Name = "Carla Cox", Email = "wrong@guest.example" });

        await form.SubmitAsync("form.form", new { Name = "carla cox", Email = "carla@guest.example" });

        var person = Assert.Single(await Registered.AllAsync(app, forum));
        Assert.Equal(("carla@guest.example", true), (person.Email, person.IsComing));
        Assert.Equal(["wrong@guest.example", "carla@guest.example"], await app.ReadAsync(db => db.OutboxMails.OrderBy(mail => mail.Id).Select(mail => mail.ToAddress).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_deputy_of_somebody_who_waits_waits_at_the_same_place(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 1);
        await app.WriteAsync(db => { db.Add(new RegistrationRules { EventId = forum.Id, HasWaitingList = true }); return Task.CompletedTask; });
        await Registered.PersonAsync(app, forum);
        var invitation = await Invited.PersonAsync(app, forum);
        await (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).SubmitAsync("form.form", new { MayWait = true });
        var since = (await Invited.ReloadAsync(app, invitation)).Registration!.WaitingSince;
        app.Clock.Advance(TimeSpan.FromHours(3));

        await (await app.Visit().GetAsync($"/i/{invitation.Secret}/deputy")).SubmitAsync("form.form", new { Name = "Carla Cox", Email = "carla@guest.example" });

        var next = (await Invited.ReloadAsync(app, invitation)).Registration!;
        Assert.Equal(("Carla Cox", RegistrationState.Waiting, since), (next.Attendees[0].Name, next.State, next.WaitingSince));
    }

    [Theory, OnBothDatabases]
    public async Task The_number_in_the_address_book_is_not_shown_to_whoever_has_the_letter(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var house = new Events.Features.Organisations.Organisation { Name = new Bilingual(TestApp.Unique("单位"), "") };
        house.Contacts.Add(new() { Name = new Bilingual("李娜", "LI Na"), Phone = "+8613812345678" });
        await app.AddAsync(house);
        var invitation = await Invited.PersonAsync(app, forum, i => i.ContactId = house.Contacts[0].Id);

        Assert.DoesNotContain("1234", (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).Document.QuerySelector("#Phone")!.GetAttribute("value") ?? "");
        Assert.Contains("5678", (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations/{invitation.Id}/answer")).Document.QuerySelector("#Phone")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_secret_is_known_or_nothing_and_works_as_a_code_of_registration(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.Visibility = EventVisibility.Internal);
        var other = await Planned.EventAsync(app);
        var invitation = await Invited.PersonAsync(app, forum);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/i/GUESSEDSECRET")).Status);
        Assert.Equal($"/i/{invitation.Secret}", (await app.Visit().GetAsync($"/e/{forum.Slug}/register/{invitation.Secret}")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync($"/e/{other.Slug}/register/{invitation.Secret}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_invitation_to_what_is_called_off_or_over_says_so_and_takes_no_answer(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var (off, over) = (await Planned.EventAsync(app), await Planned.EventAsync(app));
        var (first, second) = (await Invited.PersonAsync(app, off), await Invited.PersonAsync(app, over));
        var form = await app.Visit().GetAsync($"/i/{second.Secret}/acceptance");
        await app.WriteAsync(async db => (await db.FindAsync<Event>(off.Id))!.Cancel(app.Clock.GetUtcNow()));
        app.Clock.Advance(TimeSpan.FromDays(12));

        var page = await app.Visit().GetAsync($"/i/{first.Secret}");
        Assert.Contains("The organiser has cancelled this event.", page.Words);
        Assert.Null(page.Document.QuerySelector("form[action$=refusal], a[href$=acceptance]"));
        Assert.Contains("This event is over.", (await app.Visit().GetAsync($"/i/{second.Secret}")).Words);
        await form.SubmitAsync("form.form");
        Assert.Equal(InvitationState.Sent, (await Invited.ReloadAsync(app, second)).State);
        Assert.Empty(await Registered.AllAsync(app, over));
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_is_changed_until_the_event_begins_and_a_first_one_until_it_ends(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var (answered, silent) = (await Invited.PersonAsync(app, forum), await Invited.PersonAsync(app, forum));
        await (await app.Visit().GetAsync($"/i/{answered.Secret}/acceptance")).SubmitAsync("form.form");
        var page = await app.Visit().GetAsync($"/i/{answered.Secret}");
        app.Clock.Advance(TimeSpan.FromDays(10) + TimeSpan.FromHours(1));

        Assert.Contains("can no longer be changed", (await page.SubmitAsync("form[action$=refusal]")).Flash);
        Assert.Equal(InvitationState.Accepted, (await Invited.ReloadAsync(app, answered)).State);
        Assert.Contains("show this code", (await (await app.Visit().GetAsync($"/i/{silent.Secret}/acceptance")).SubmitAsync("form.form")).Words);
    }

    [Fact]
    public void The_letter_begins_as_is_fitting()
    {
        var invitation = new Invitation { EventId = 1, Name = new Bilingual("达尼亚尔", "Daniyar Akhmetov"), Title = new Bilingual("特命全权大使", "Ambassador"), Salutation = Events.Features.Organisations.Salutation.Excellency };
        Assert.Equal(("尊敬的达尼亚尔大使阁下：", "Your Excellency,"), (InvitationGreeting.Of(invitation, "zh"), InvitationGreeting.Of(invitation, "en")));
        (invitation.Salutation, invitation.Title) = (Events.Features.Organisations.Salutation.Mr, new Bilingual());
        Assert.Equal(("尊敬的达尼亚尔先生：", "Dear Mr Akhmetov,"), (InvitationGreeting.Of(invitation, "zh"), InvitationGreeting.Of(invitation, "en")));
    }
}
