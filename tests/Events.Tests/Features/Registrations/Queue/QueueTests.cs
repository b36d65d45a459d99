using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Platform.Mail;
using Events.Platform.Web;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Queue;

public class QueueTests
{
    [Theory, OnBothDatabases]
    public async Task Who_needs_approval_takes_no_seat_until_somebody_says_yes(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);

        var (first, second) = (await SignUpAsync(app, forum, "Anna Adams"), await SignUpAsync(app, forum, "Bob Brown"));
        Assert.Contains("Somebody will look at it", first.Words);
        Assert.Null(first.Document.QuerySelector("svg[role=img], .ticket-code"));
        Assert.Equal(0, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);

        var staff = await app.SignInAsync(Role.Staff);
        var queue = await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        Assert.Equal(["Anna Adams", "Bob Brown"], queue.Texts("td .title"));
        var ids = await app.ReadAsync(db => db.Registrations.Where(r => r.EventId == forum.Id).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        var approved = await staff.PostAsync($"/desk/events/{forum.Id}/approvals", [.. ids.Select(id => ("ids", $"{id}"))]);

        Assert.Contains("1 approved. 1 remain: too few seats", approved.Flash);
        Assert.Contains("show this code at the door", (await first.AgainAsync()).Words);
        var declined = await staff.PostAsync($"/desk/events/{forum.Id}/declines", ("ids", $"{ids[1]}"), ("reason", "The hall is small."));
        Assert.Contains("1 declined.", declined.Flash);
        Assert.Contains("The hall is small.", (await second.AgainAsync()).Words);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        // Whoever was declined is nobody who comes.
        Assert.Equal(["Anna Adams"], (await staff.GetAsync($"/desk/events/{forum.Id}/attendees")).Texts("td .title"));
    }

    [Theory]
    [OnBothDatabases("ＡＮＮＡ　adams", "Haihe  TRADING")]
    [OnBothDatabases("  Anna   Adams ", "Ｈａｉｈｅ Trading")]
    public async Task Who_is_on_the_list_twice_is_shown_however_they_type(Database database, string name, string organisation)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);
        await Registered.PersonAsync(app, forum, person => (person.Name, person.Organisation) = ("Anna Adams", "Haihe Trading"));
        await Registered.PersonAsync(app, forum, person => (person.Name, person.Organisation) = ("Anna Adamson", "Haihe Trading"));
        foreach (var (who, whose) in new[] { (name, organisation), ("Anna Adams", "Another"), ("Bob Brown", "Haihe Trading") })
            await app.WriteAsync(db => Registration.ApplyAsync(db, new Application(forum, "en", [new Attendee { Name = who, Organisation = whose }]), app.Clock.GetUtcNow(), default));

        var queue = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/requests");

        Assert.Equal(3, queue.Texts("td .title").Count);
        Assert.Single(queue.Texts("td .state"), "registered twice?");
        Assert.Contains("registered twice?", queue.Text("tbody tr:first-child"));
        // The form refuses the same as the list shows.
        await Registered.RulesAsync(app, forum, rules => rules.RefusesSamePerson = true);
        var refused = await Assert.ThrowsAsync<Refused>(() => app.WriteAsync(db => Registration.ApplyAsync(db, new Application(forum, "en", [new Attendee { Name = name, Organisation = organisation }]), app.Clock.GetUtcNow(), default)));
        Assert.Equal(RegistrationErrors.PersonIsRegistered, refused.Refusal);
    }

    [Theory, OnBothDatabases]
    public async Task A_question_is_answered_on_the_own_page_before_somebody_decides(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);
        var own = await SignUpAsync(app, forum, "Anna Adams");
        var staff = await app.SignInAsync(Role.Staff);
        var id = await app.ReadAsync(db => db.Registrations.Where(r => r.EventId == forum.Id).Select(r => r.Id).SingleAsync());
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");

        await staff.PostAsync($"/desk/events/{forum.Id}/questions", ("ids", $"{id}"), ("reason", "Whom do you represent?"));
        own = await own.AgainAsync();
        Assert.Contains("Whom do you represent?", own.Words);
        own = await own.SubmitAsync("form[action$=reply]", new { reply = "The port of Rotterdam" });

        Assert.Contains("Answered: The port of Rotterdam", (await staff.GetAsync($"/desk/events/{forum.Id}/requests")).Words);
        Assert.Null(own.Document.QuerySelector("form[action$=reply]"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_waits_is_offered_the_next_seat_in_order_and_takes_it_in_time(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => (rules.HasWaitingList, rules.OfferHours) = (true, 24));
        var first = await SignUpAsync(app, forum, "Anna Adams");
        var refused = await SignUpAsync(app, forum, "Bob Brown");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var second = await refused.SubmitAsync("form.form", new { MayWait = true });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await SignUpAsync(app, forum, "Carl Cox", mayWait: true);
        Assert.Contains("You are number 1", second.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("you are number 2", third.Words, StringComparison.OrdinalIgnoreCase);

        await (await first.AgainAsync()).SubmitAsync("form[action$=cancellation]");
        Assert.Contains("A seat is free for you", (await second.AgainAsync()).Words);
        Assert.Contains("You are number 1", (await third.AgainAsync()).Words);

        Assert.NotNull((await second.AgainAsync()).Document.QuerySelector("form[action$=offer]"));
        app.Clock.Advance(TimeSpan.FromHours(25));
        // Before anybody has taken it back.
        Assert.Null((await second.AgainAsync()).Document.QuerySelector("form[action$=offer]"));
        await app.RunAsync<LapseOffers>();
        Assert.Contains("gone to somebody else", (await second.AgainAsync()).Words);
        var taken = await (await third.AgainAsync()).SubmitAsync("form[action$=offer]");

        Assert.Contains("show this code at the door", taken.Words);
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.Equal(2, await app.ReadAsync(db => db.Set<OutboxMail>().CountAsync(mail => mail.Kind == "StandingToAttendee" && mail.ToName == "Carl Cox")));
    }

    [Theory, OnBothDatabases]
    public async Task A_category_has_seats_of_its_own_and_staff_give_and_change_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 10);
        var staff = await app.SignInAsync(Role.Organiser);
        var press = await Registered.PersonAsync(app, forum, person => person.Category = AttendeeCategory.Press);
        var form = await staff.GetAsync($"/desk/events/{forum.Id}/rules");
        var refused = await form.SubmitAsync("form.form", new Dictionary<string, object?> { [Line(AttendeeCategory.Press, "Capacity")] = 1, [Line(AttendeeCategory.Press, "IsOnForm")] = true, [Line(AttendeeCategory.Guest, "IsOnForm")] = true });
        Assert.Equal("Saved.", refused.Flash);

        var full = await SignUpAsync(app, forum, "Anna Adams", category: AttendeeCategory.Press);
        Assert.Contains("All seats of this category are taken.", string.Join(' ', full.Errors));
        Assert.Contains("Please choose a category.", string.Join(' ', (await SignUpAsync(app, forum, "Bob Brown")).Errors));
        await (await staff.GetAsync($"/desk/events/{forum.Id}/attendees/{press.Id}/edit")).SubmitAsync("form.form", new { Category = "Vip" });

        Assert.Contains("show this code", (await full.SubmitAsync("form.form", new { Category = "Press" })).Words);
        Assert.Equal((2, 1), await app.ReadAsync(async db => ((await db.SeatPools.SingleAsync(p => p.Id == forum.SeatsId)).Taken, (await RegistrationRules.OfAsync(db, forum.Id, default)).Of(AttendeeCategory.Press)!.Seats.Taken)));
    }

    [Theory, OnBothDatabases]
    public async Task The_rules_are_the_organisers_and_the_second_of_two_writers_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 10);
        var address = $"/desk/events/{forum.Id}/rules";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Role.Staff)).GetAsync(address)).Status);
        await Registered.RulesAsync(app, forum, rules => rules.Set(AttendeeCategory.Press, isOnForm: true, needsApproval: false, capacity: 1, coming: 0));
        var (one, other) = (await (await app.SignInAsync(Role.Organiser)).GetAsync(address), await (await app.SignInAsync(Role.Organiser)).GetAsync(address));
        // Somebody whom an organiser lets in beyond the seats of the press keeps nobody from changing the rules.
        foreach (var name in new[] { "Anna", "Bob" })
            await app.WriteAsync(db => Registration.RegisterBeyondAsync(db, forum, RegistrationSource.WalkIn, "en", [new Attendee { Name = name, Category = AttendeeCategory.Press }], app.Clock.GetUtcNow(), default));

        Assert.Equal("Saved.", (await one.SubmitAsync("form.form", new Dictionary<string, object?> { [Line(AttendeeCategory.Press, "NeedsApproval")] = true })).Flash);
        Assert.Contains("Somebody else has changed this", (await other.SubmitAsync("form.form", new Dictionary<string, object?> { [Line(AttendeeCategory.Press, "Capacity")] = 3 })).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Too_long_a_reason_or_reply_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.RulesAsync(app, forum, rules => rules.NeedsApproval = true);
        var own = await SignUpAsync(app, forum, "Anna Adams");
        var staff = await app.SignInAsync(Role.Staff);
        var id = await app.ReadAsync(db => db.Registrations.Where(r => r.EventId == forum.Id).Select(r => r.Id).SingleAsync());
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        var text = new string('x', Registration.ReasonLength + 1);

        foreach (var verb in new[] { "declines", "questions" })
            Assert.Contains("Please write at most 500 characters.", (await staff.PostAsync($"/desk/events/{forum.Id}/{verb}", ("ids", $"{id}"), ("reason", text))).Words);
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        await staff.PostAsync($"/desk/events/{forum.Id}/questions", ("ids", $"{id}"), ("reason", "Who?"));
        Assert.Contains("Please write at most 500 characters.", (await (await own.AgainAsync()).SubmitAsync("form[action$=reply]", new { reply = text })).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Who_waits_can_be_taken_off_the_list_and_who_was_declined_is_found_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        await SignUpAsync(app, forum, "Anna Adams");
        await SignUpAsync(app, forum, "Bob Brown", mayWait: true);
        var staff = await app.SignInAsync(Role.Staff);

        var person = await (await staff.GetAsync($"/desk/events/{forum.Id}/waiting")).ClickAsync("Bob Brown");
        Assert.Null(person.Document.QuerySelector("form[action$='ticket-mail']"));
        await person.SubmitAsync("form[action$=cancellation]");

        Assert.Contains("Nobody is waiting.", (await staff.GetAsync($"/desk/events/{forum.Id}/waiting")).Words);
        Assert.Equal(["Bob Brown"], (await staff.GetAsync($"/desk/events/{forum.Id}/attendees?show=Cancelled")).Texts("td .title"));
        Assert.Equal(1, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
    }

    [Theory, OnBothDatabases]
    public async Task A_full_category_has_its_own_queue_which_keeps_nobody_else_from_a_seat(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 3);
        await Registered.RulesAsync(app, forum, rules =>
        {
            rules.HasWaitingList = true;
            rules.Set(AttendeeCategory.Press, isOnForm: true, needsApproval: false, capacity: 1, coming: 0);
            rules.Set(AttendeeCategory.Guest, isOnForm: true, needsApproval: false, capacity: null, coming: 0);
        });
        var first = await SignUpAsync(app, forum, "Press 1", category: AttendeeCategory.Press);
        await SignUpAsync(app, forum, "Press 2", mayWait: true, category: AttendeeCategory.Press);
        foreach (var name in new[] { "Guest 1", "Guest 2" }) await SignUpAsync(app, forum, name, category: AttendeeCategory.Guest);
        await SignUpAsync(app, forum, "Guest 3", mayWait: true, category: AttendeeCategory.Guest);

        await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/waiting");
        await app.WriteAsync(async db => await (await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).FirstAsync(r => r.Attendees.Any(a => a.Name == "Guest 1"))).CancelAsync(db, app.Clock.GetUtcNow(), default));
        Assert.Equal(["Guest 3"], await NamesAsync(app, forum, RegistrationState.Offered));
        await (await first.AgainAsync()).SubmitAsync("form[action$=cancellation]");

        Assert.Equal(["Press 2", "Guest 3"], await NamesAsync(app, forum, RegistrationState.Offered));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_overtakes_those_who_wait_when_the_hall_grows(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => rules.HasWaitingList = true);
        foreach (var name in new[] { "Anna", "Bob" }) await SignUpAsync(app, forum, name, mayWait: true);
        await app.WriteAsync(async db => (await db.Events.Include(e => e.Seats).SingleAsync(e => e.Id == forum.Id)).Seats.Capacity = 2);

        await SignUpAsync(app, forum, "Carl", mayWait: true);

        Assert.Equal(["Bob"], await NamesAsync(app, forum, RegistrationState.Offered));
        Assert.Equal(["Carl"], await NamesAsync(app, forum, RegistrationState.Waiting));
    }

    [Theory, OnBothDatabases]
    public async Task An_offer_of_an_event_that_was_cancelled_is_neither_taken_nor_mourned(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.RulesAsync(app, forum, rules => (rules.HasWaitingList, rules.OfferHours) = (true, 1));
        var first = await SignUpAsync(app, forum, "Anna");
        var own = await SignUpAsync(app, forum, "Bob", mayWait: true);
        await first.SubmitAsync("form[action$=cancellation]");
        own = await own.AgainAsync();
        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == forum.Id)).Cancel(app.Clock.GetUtcNow()));

        Assert.Contains("has gone to somebody else", (await own.SubmitAsync("form[action$=offer]")).Words);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunAsync<LapseOffers>();
        await app.RunAsync<DeliverMail>();

        Assert.DoesNotContain(await app.Mailbox.AllAsync(), mail => mail.Subject.Contains("has lapsed"));
        Assert.Contains("has cancelled this event", (await own.AgainAsync()).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_person_is_refused_where_the_event_says_so_and_shown_otherwise(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (strict, open) = (await Planned.EventAsync(app), await Planned.EventAsync(app));
        await Registered.RulesAsync(app, strict, rules => rules.RefusesSamePerson = true);
        await Registered.RulesAsync(app, open, rules => rules.NeedsApproval = true);
        foreach (var forum in new[] { strict, open }) await Registered.PersonAsync(app, forum, person => (person.Name, person.Organisation) = ("张伟", "海河 贸易"));

        Assert.Contains("registered already", string.Join(' ', (await SignUpAsync(app, strict, "张伟")).Errors));
        await SignUpAsync(app, open, "张伟");

        Assert.Contains("registered twice?", (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{open.Id}/requests")).Words);
    }

    private static Task<List<string>> NamesAsync(TestApp app, Event forum, RegistrationState state) =>
        app.ReadAsync(db => db.Attendees.Where(a => a.EventId == forum.Id && a.State == state).OrderBy(a => a.Id).Select(a => a.Name).ToListAsync());

    private static string Line(AttendeeCategory category, string field) => $"Categories[{(int)category}].{field}";

    private static async Task<Page> SignUpAsync(TestApp app, Event forum, string name, bool mayWait = false, AttendeeCategory? category = null)
    {
        var fields = new Dictionary<string, object?> { ["Name"] = name, ["Email"] = $"{Guid.NewGuid():N}@guest.example", ["Organisation"] = "海河贸易" };
        if (mayWait) fields["MayWait"] = true;
        if (category is { } chosen) fields["Category"] = chosen.ToString();
        return await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", fields);
    }
}
