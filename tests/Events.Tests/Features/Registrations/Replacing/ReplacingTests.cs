using Events.Features.Accounts;
using Events.Features.Registrations;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Invitations;
using Events.Platform.Mail;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Registrations.Fees;
using Events.Tests.Features.Registrations.Forms;
using Events.Tests.Features.Registrations.Invitations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Replacing;

public class ReplacingTests
{
    [Theory, OnBothDatabases]
    public async Task Who_cannot_come_passes_the_seat_on_and_the_old_ticket_is_revoked(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        var person = await Registered.PersonAsync(app, forum, p => p.Category = AttendeeCategory.Press);
        var own = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");

        var form = await own.ClickAsync("a[href$='/replacement']");
        Assert.Equal("海河贸易", form.Document.QuerySelector("#Organisation")!.GetAttribute("value"));
        var page = await form.SubmitAsync("form.form", new { Name = "王芳", Email = "wang@guest.example" });

        Assert.Contains("王芳 comes in your place", page.Words);
        Assert.Null(page.Document.QuerySelector(".ticket-code svg"));
        var people = await Registered.AllAsync(app, forum);
        Assert.Equal([RegistrationState.Cancelled, RegistrationState.Confirmed], people.Select(a => a.State));
        Assert.NotEqual(people[0].TicketCode, people[1].TicketCode);
        Assert.Equal(AttendeeCategory.Press, people[1].Category);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        await app.RunAsync<DeliverMail>();
        Assert.StartsWith("您的电子票", (await app.Mailbox.ToAsync("wang@guest.example")).Single().Subject);
        await app.RunAsync<DeliverMail>();
        Assert.Contains("已由他人代您参会", (await app.Mailbox.ToAsync(person.Email)).Single().Text);
        // The old links say so, and nobody is passed on twice.
        Assert.Contains("王芳 comes in your place", (await app.Visit().GetAsync($"{own.Location}/replacement")).Words);
        Assert.Contains("王芳 comes in your place", (await form.SubmitAsync("form.form", new { Name = "赵敏", Email = "zhao@guest.example" })).Words);
        Assert.Equal(2, (await Registered.AllAsync(app, forum)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_successor_may_have_the_same_address_but_not_be_registered_already(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.OnePerEmail = true);
        var (one, other) = (await Registered.PersonAsync(app, forum), await Registered.PersonAsync(app, forum));
        var form = await app.Visit().GetAsync($"/r/{one.Registration.Secret}/replacement");

        Assert.Contains("registered for the event already", string.Join(' ', (await form.SubmitAsync("form.form", new { Name = "王芳", Email = other.Email })).Errors));
        Assert.Equal(2, (await Registered.AllAsync(app, forum)).Count(a => a.IsComing));
        Assert.Contains("comes in your place", (await form.SubmitAsync("form.form", new { Name = "王芳", Email = one.Email })).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_desk_replaces_somebody_and_nobody_who_has_come(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);

        var page = await (await (await staff.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}")).ClickAsync("a[href$='/replacement']")).SubmitAsync("form.form", new { Name = "王芳" });

        Assert.Equal("王芳", page.Text("h1"));
        Assert.Contains("comes instead of", page.Flash);
        var next = (await Registered.AllAsync(app, forum)).Single(a => a.IsComing);
        await app.WriteAsync(async db => (await db.Attendees.FindAsync(next.Id))!.Arrive(app.Clock.GetUtcNow()));
        Assert.Null((await page.AgainAsync()).Document.QuerySelector("a[href$='/replacement']"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await staff.GetAsync($"/desk/events/{forum.Id}/attendees/{next.Id}/replacement")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task What_people_were_approved_by_is_looked_at_again_when_it_changes(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 5);
        await Registered.RulesAsync(app, forum, rules => (rules.NeedsApproval, rules.ApprovesChanges) = (true, true));
        var person = await Registered.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var own = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");

        var unchanged = await (await own.ClickAsync("a[href*='/edit']")).SubmitAsync("form.form", new { Phone = "13800138000" });
        Assert.Equal("Saved.", unchanged.Flash);
        var changed = await (await own.ClickAsync("a[href*='/edit']")).SubmitAsync("form.form", new { Organisation = "Rival Ltd" });
        Assert.Contains("your ticket stays valid until you hear from us", changed.Flash);
        Assert.NotNull(changed.Document.QuerySelector(".ticket-code svg"));

        Assert.Contains("Requests 1", (await staff.GetAsync($"/desk/events/{forum.Id}/attendees")).Words);
        var queue = await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        Assert.Contains("Organisation: 海河贸易 → Rival Ltd", queue.Words);
        await staff.PostAsync($"/desk/events/{forum.Id}/approvals", ("ids", $"{person.RegistrationId}"));
        Assert.Contains("Nobody waits for an answer.", (await queue.AgainAsync()).Words);

        // What was asked before the approval is not asked again.
        await app.WriteAsync(async db => db.Entry(await db.Registrations.SingleAsync(r => r.Id == person.RegistrationId)).Property(r => r.Question).CurrentValue = "Old?");
        await (await own.ClickAsync("a[href*='/edit']")).SubmitAsync("form.form", new { Name = "Somebody Else" });
        Assert.DoesNotContain("Old?", (await own.AgainAsync()).Words);
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        await staff.PostAsync($"/desk/events/{forum.Id}/declines", ("ids", $"{person.RegistrationId}"), ("reason", "We invited your company."));
        Assert.Contains("We invited your company.", (await own.AgainAsync()).Words);
        Assert.Equal(0, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task Another_answer_is_looked_at_again_and_whoever_comes_instead_is_asked_the_questions(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.RulesAsync(app, forum, rules => (rules.NeedsApproval, rules.ApprovesChanges) = (true, true));
        var bus = AskedForms.Ask(QuestionKind.YesNo, "Bus", required: true);
        await AskedForms.AskAsync(app, forum, bus);
        await AskedForms.RegisterAsync(app, forum, new() { [bus.Field()] = "yes" });
        var person = (await Registered.AllAsync(app, forum)).Single();
        var staff = await app.SignInAsync(Role.Staff);
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        await staff.PostAsync($"/desk/events/{forum.Id}/approvals", ("ids", $"{person.RegistrationId}"));
        var own = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");

        await (await own.ClickAsync("a[href*='/edit']")).SubmitAsync("form.form", new Dictionary<string, object?> { [bus.Field()] = "no" });

        Assert.Contains("Bus: Yes → No", (await staff.GetAsync($"/desk/events/{forum.Id}/requests")).Words);
        var passed = await (await own.ClickAsync("a[href$='/replacement']")).SubmitAsync("form.form", new { Name = "王芳", Email = $"{Guid.NewGuid():N}@guest.example" });
        var next = (await Registered.AllAsync(app, forum)).Single(a => a.IsComing);
        Assert.Contains("Some questions of the organiser are still open.", (await app.Visit().GetAsync($"/r/{next.Registration.Secret}")).Words);
        Assert.DoesNotContain("still open", passed.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_comes_in_the_place_of_an_approved_person_is_looked_at_and_keeps_the_seat(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);
        var person = await Registered.PersonAsync(app, forum);
        await (await app.Visit().GetAsync($"/r/{person.Registration.Secret}/replacement")).SubmitAsync("form.form", new { Name = "王芳", Email = $"{Guid.NewGuid():N}@guest.example" });

        var queue = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/requests");

        Assert.Contains($"Person: {person.Name} → 王芳", queue.Words);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_paid_and_the_invitation_go_over_with_the_seat(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        var invitation = await Invited.PersonAsync(app, forum);
        var own = await (await app.Visit().GetAsync($"/i/{invitation.Secret}/acceptance")).SubmitAsync("form.form");
        await app.WriteAsync(async db => (await db.FeeDues.Include(due => due.Attendee).SingleAsync(due => due.EventId == forum.Id)).Pay(new DateOnly(2026, 10, 1), "Li", "", new DateOnly(2026, 11, 1)));

        await (await app.Visit().GetAsync($"{own.Location}/replacement")).SubmitAsync("form.form", new { Name = "王芳", Email = $"{Guid.NewGuid():N}@guest.example" });

        var due = await Charged.DueAsync(app, forum);
        Assert.Equal(("王芳", DueState.Paid), (due.Attendee.Name, due.State(new DateOnly(2026, 11, 1))));
        var answered = await Invited.ReloadAsync(app, invitation);
        Assert.True(answered.BringsSomebody);
        Assert.Equal(InvitationState.Deputised, answered.State);
    }

    private static Task<string> SecretAsync(TestApp app, Attendee person) => app.ReadAsync(db => db.Registrations.Where(r => r.Id == person.RegistrationId).Select(r => r.Secret).SingleAsync());
}
