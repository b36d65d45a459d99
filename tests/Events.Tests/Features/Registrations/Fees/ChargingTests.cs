using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning.Budget;
using Events.Features.Registrations;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Rules;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Fees;

public class ChargingTests
{
    [Theory, OnBothDatabases]
    public async Task Whoever_is_confirmed_by_whatever_door_owes_the_fee_of_the_category(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 20);
        await Charged.RulesAsync(app, forum);
        await Registered.PersonAsync(app, forum, person => person.Category = AttendeeCategory.Member);
        await Registered.PersonAsync(app, forum, person => person.Category = AttendeeCategory.Press);
        await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "Anna Adams", Email = $"{TestApp.Unique("anna")}@guest.example" });
        await app.WriteAsync(db => Registration.RegisterEachAsync(db, forum, RegistrationSource.Import, [new Attendee { Name = "Bob Brown" }], app.Clock.GetUtcNow(), _ => { }, default));

        var dues = await Charged.DuesAsync(app, forum);
        Assert.Equal([800m, 1200m, 1200m], dues.Select(due => due.Amount));
        Assert.Equal(3, dues.Select(due => due.Reference).Distinct().Count());
        Assert.All(dues, due => Assert.True(FeeReference.IsValid(due.Reference)));
        // The event is in ten days, and nobody pays after it.
        Assert.All(dues, due => Assert.Equal(DateOnly.FromDateTime(forum.StartsAt.ToOffset(TimeSpan.FromHours(8)).DateTime), due.DueOn));
    }

    [Theory, OnBothDatabases]
    public async Task Who_asks_or_waits_owes_nothing_until_confirmed(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 5);
        await Charged.RulesAsync(app, forum);
        await app.WriteAsync(db => { db.Add(new RegistrationRules { EventId = forum.Id, NeedsApproval = true }); return Task.CompletedTask; });
        await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "Anna Adams", Email = $"{TestApp.Unique("anna")}@guest.example" });
        Assert.Empty(await Charged.DuesAsync(app, forum));

        var staff = await app.SignInAsync(Role.Staff);
        await staff.GetAsync($"/desk/events/{forum.Id}/requests");
        var id = await app.ReadAsync(db => db.Registrations.Where(r => r.EventId == forum.Id).Select(r => r.Id).SingleAsync());
        await staff.PostAsync($"/desk/events/{forum.Id}/approvals", ("ids", $"{id}"));
        Assert.Equal(1200, (await Charged.DueAsync(app, forum)).Amount);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_registers_while_the_fees_are_saved_owes_what_is_right_in_the_end(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        for (var round = 0; round < 5; round++)
        {
            var forum = await Planned.EventAsync(app, capacity: 50);
            var form = await organiser.GetAsync($"/desk/events/{forum.Id}/fees-due/rules");
            var guest = $"Categories[{Array.IndexOf(Enum.GetValues<AttendeeCategory>(), AttendeeCategory.Guest)}].Amount";
            var registering = Enumerable.Range(0, 8).Select(number => Registered.PersonAsync(app, forum, person => (person.Name, person.Category) = ($"Guest {number}", AttendeeCategory.Guest))).ToList();
            var saving = form.SubmitAsync("form.form", new Dictionary<string, object?> { [guest] = 1200 });
            await Task.WhenAll([saving, .. registering]);

            Assert.Empty((await saving).Errors);
            Assert.Equal(Enumerable.Repeat(1200m, 8), (await Charged.DuesAsync(app, forum)).Select(due => due.Amount));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Another_category_changes_what_is_unpaid_and_leaves_what_is_paid(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        var person = await Registered.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        async Task Become(string category) => await (await staff.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}/edit")).SubmitAsync("form.form", new { Category = category });

        await Become("Member");
        Assert.Equal(800, (await Charged.DueAsync(app, forum)).Amount);
        await Become("Press");
        Assert.Equal(DueState.Void, (await Charged.DueAsync(app, forum)).State(default));
        await Become("Guest");
        var due = await Charged.DueAsync(app, forum);
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/{due.Id}")).SubmitAsync("form[action$=payment]");
        await Become("Member");
        Assert.Equal((1200m, DueState.Paid), ((await Charged.DueAsync(app, forum)).Amount, (await Charged.DueAsync(app, forum)).State(default)));
    }

    [Theory, OnBothDatabases]
    public async Task The_fee_of_one_who_cancels_is_void_or_to_be_paid_back(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        var (unpaid, paid) = (await Registered.PersonAsync(app, forum), await Registered.PersonAsync(app, forum));
        var staff = await app.SignInAsync(Role.Staff);
        var due = (await Charged.DuesAsync(app, forum)).Single(d => d.AttendeeId == paid.Id);
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/{due.Id}")).SubmitAsync("form[action$=payment]", new { note = "cash" });
        foreach (var person in new[] { unpaid, paid })
            await (await app.Visit().GetAsync($"/r/{person.Registration.Secret}")).SubmitAsync("form[action$=cancellation]");

        Assert.Equal([DueState.Void, DueState.ToPayBack], (await Charged.DuesAsync(app, forum)).Select(d => d.State(default)));
        Assert.Empty((await staff.GetAsync($"/desk/events/{forum.Id}/fees-due?state=Overdue")).Texts("td .title"));
        var list = await staff.GetAsync($"/desk/events/{forum.Id}/fees-due?state=ToPayBack");
        Assert.Single(list.Texts("td .title"));
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/{due.Id}")).SubmitAsync("form[action$=repayment]");
        Assert.Equal(DueState.PaidBack, (await Charged.DuesAsync(app, forum))[1].State(default));
    }

    [Theory, OnBothDatabases]
    public async Task The_own_page_and_the_ticket_say_where_to_pay_and_take_the_invoice(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        var address = $"{TestApp.Unique("anna")}@guest.example";
        var page = await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "Anna Adams", Email = address });
        var reference = FeeReference.Shown((await Charged.DueAsync(app, forum)).Reference);
        Assert.Contains(reference, page.Words);
        Assert.Contains("2710 6001 2345", page.Words);
        var mail = await app.Mailbox.WaitForAsync(address);
        Assert.Contains(reference, mail.Text);
        Assert.Contains("1,200.00", mail.Html);

        // What is refused stays in the form, with the reason at its field.
        var form = await page.ClickAsync("a[href*='/invoice']");
        form = await form.SubmitAsync("form.form", new { InvoiceTitle = "海河贸易有限公司", TaxNumber = "123" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.Status);
        Assert.Contains("15 to 20 characters", string.Join(' ', form.Errors));
        Assert.Equal(("海河贸易有限公司", "123"), (form.Document.QuerySelector("[name=InvoiceTitle]")!.GetAttribute("value"), form.Document.QuerySelector("[name=TaxNumber]")!.GetAttribute("value")));
        Assert.Contains("海河贸易有限公司", (await form.SubmitAsync("form.form", new { TaxNumber = "９１120101ma 06abcd1x" })).Words);
        var due = await Charged.DueAsync(app, forum);
        Assert.Equal(("海河贸易有限公司", "91120101MA06ABCD1X"), (due.InvoiceTitle, due.TaxNumber));
    }

    [Theory, OnBothDatabases]
    public async Task The_organiser_sets_fees_also_for_those_who_are_registered_already(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.PersonAsync(app, forum);
        var organiser = await app.SignInAsync(Role.Organiser);
        var address = $"/desk/events/{forum.Id}/fees-due/rules";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Role.Staff)).GetAsync(address)).Status);
        var form = await organiser.GetAsync(address);
        var fee = $"Categories[{(int)AttendeeCategory.Guest}].Amount";
        var refused = await form.SubmitAsync("form.form", new Dictionary<string, object?> { [fee] = 500, ["Account"] = "" });
        Assert.Contains("Please give the payee and the account", string.Join(' ', refused.Errors));
        await form.SubmitAsync("form.form", new Dictionary<string, object?> { [fee] = 500, ["Account"] = "1234", ["Payee.Zh"] = "商会", ["Currency"] = "USD", ["Rate"] = "7.1" });
        Assert.Equal((500m, "USD"), ((await Charged.DueAsync(app, forum)).Amount, (await Charged.DueAsync(app, forum)).Currency));

        await (await organiser.GetAsync(address)).SubmitAsync("form.form", new Dictionary<string, object?> { [fee] = 600 });
        Assert.Equal(600, (await Charged.DueAsync(app, forum)).Amount);
        // The next event of the unit begins with the same account, and the sums of this one know what is owed.
        Assert.Contains("1234", (await organiser.GetAsync($"/desk/events/{(await Planned.EventAsync(app)).Id}/fees-due/rules")).Body);
        var money = await organiser.GetAsync($"/desk/events/{forum.Id}/money");
        Assert.Contains("USD 0.00 of USD 600.00 are paid.", money.Words);
        Assert.Contains("4,260.00", money.Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_fee_is_waived_with_a_reason_and_a_payment_noted_and_taken_back(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var address = $"/desk/events/{forum.Id}/fees-due/{(await Charged.DueAsync(app, forum)).Id}";
        var page = await staff.GetAsync(address);
        Assert.Contains("Please give a reason.", (await page.SubmitAsync("form[action$=waiver]")).Flash);
        page = await page.SubmitAsync("form[action$=waiver]", new { reason = "Speaker's assistant" });
        Assert.Contains("Speaker's assistant", page.Words);
        Assert.Equal(DueState.Waived, (await Charged.DueAsync(app, forum)).State(default));
        page = await page.SubmitAsync("form[action$='waiver/delete']");

        Assert.Contains(BudgetErrors.PaidAhead.Text, (await page.SubmitAsync("form[action$=payment]", new { on = DateOnly.FromDateTime(app.Clock.GetUtcNow().AddDays(3).DateTime) })).Flash);
        page = await page.SubmitAsync("form[action$=payment]", new { note = "in cash" });
        Assert.Contains("Noted by Staff HQ · in cash", page.Words);
        Assert.Equal(DueState.Paid, (await Charged.DueAsync(app, forum)).State(default));
        await page.SubmitAsync("form[action$='payment/delete']");
        Assert.Null((await Charged.DueAsync(app, forum)).PaidOn);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Role.Viewer)).PostAsync($"{address}/payment")).Status);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/export")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_unpaid_are_reminded_by_button_once_a_day_and_by_itself_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, app.Clock.GetUtcNow().AddDays(60));
        await Charged.RulesAsync(app, forum, rules => (rules.DaysToPay, rules.RemindDays) = (5, 2));
        await Registered.PeopleAsync(app, forum, 2);
        await Registered.PersonAsync(app, forum, person => person.Email = "");
        var staff = await app.SignInAsync(Role.Staff);
        var paid = (await Charged.DuesAsync(app, forum))[0];
        await (await staff.GetAsync($"/desk/events/{forum.Id}/fees-due/{paid.Id}")).SubmitAsync("form[action$=payment]");

        var list = await staff.GetAsync($"/desk/events/{forum.Id}/fees-due");
        Assert.Contains("Remind 1 who have not paid", list.Words);
        Assert.Contains("1 reminders are on their way.", (await list.SubmitAsync("form[action$=unpaid]")).Flash);
        Assert.Contains("There is nobody to remind", (await list.SubmitAsync("form[action$=unpaid]")).Flash);

        app.Clock.Advance(TimeSpan.FromDays(6));
        await app.RunAsync<RemindUnpaid>();
        Assert.Equal(1, await ReminderMailsAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(2));
        for (var day = 0; day < 3; day++)
        {
            await app.RunAsync<RemindUnpaid>();
            app.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(2, await ReminderMailsAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task When_the_event_moves_so_do_the_days_of_the_unpaid(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, app.Clock.GetUtcNow().AddDays(5));
        await Charged.RulesAsync(app, forum);
        await Registered.PeopleAsync(app, forum, 2);
        var (before, paid) = ((await Charged.DuesAsync(app, forum))[1].DueOn, (await Charged.DuesAsync(app, forum))[0]);
        var organiser = await app.SignInAsync(Role.Organiser);
        await (await organiser.GetAsync($"/desk/events/{forum.Id}/fees-due/{paid.Id}")).SubmitAsync("form[action$=payment]");

        var starts = forum.LocalStart.AddDays(3);
        await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new { Starts = starts, Ends = starts.AddHours(8) });

        Assert.Equal([before, before.AddDays(3)], (await Charged.DuesAsync(app, forum)).Select(due => due.DueOn));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_who_save_the_first_fees_one_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        async Task<Page> FormAsync() => await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/fees-due/rules");
        var pages = new[] { await FormAsync(), await FormAsync() };

        var answers = await Task.WhenAll(pages.Select((page, number) => page.SubmitAsync("form.form", new { DaysToPay = 10 + number })));

        Assert.DoesNotContain(answers, answer => answer.Status == HttpStatusCode.InternalServerError);
        Assert.Equal(1, await app.ReadAsync(db => db.FeeRules.CountAsync(rules => rules.EventId == forum.Id)));
        Assert.Single(answers, answer => answer.Flash == "Saved.");
    }

    [Theory, OnBothDatabases]
    public async Task Another_number_of_days_to_pay_moves_the_day_of_the_unpaid_alone(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, app.Clock.GetUtcNow().AddDays(60));
        await Charged.RulesAsync(app, forum, rules => rules.DaysToPay = 5);
        await Registered.PeopleAsync(app, forum, 2);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Registered.PersonAsync(app, forum);
        var before = (await Charged.DuesAsync(app, forum)).Select(due => due.DueOn).ToList();
        var paid = (await Charged.DuesAsync(app, forum))[0];
        var organiser = await app.SignInAsync(Role.Organiser);
        await (await organiser.GetAsync($"/desk/events/{forum.Id}/fees-due/{paid.Id}")).SubmitAsync("form[action$=payment]");

        await (await organiser.GetAsync($"/desk/events/{forum.Id}/fees-due/rules")).SubmitAsync("form.form", new { DaysToPay = 12 });
        Assert.Equal([before[0], before[1].AddDays(7), before[2].AddDays(7)], (await Charged.DuesAsync(app, forum)).Select(due => due.DueOn));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_paid_another_sum_than_the_category_costs_is_found(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PeopleAsync(app, forum, 2);
        var person = await Registered.PersonAsync(app, forum);
        var staff = await app.SignInAsync(Role.Staff);
        var address = $"/desk/events/{forum.Id}/fees-due";
        foreach (var due in (await Charged.DuesAsync(app, forum)).Skip(1)) await (await staff.GetAsync($"{address}/{due.Id}")).SubmitAsync("form[action$=payment]");
        Assert.Empty((await staff.GetAsync($"{address}?differs=true")).Texts("td .title"));
        await (await staff.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}/edit")).SubmitAsync("form.form", new { Category = "Member" });

        var list = await staff.GetAsync($"{address}?differs=true");
        Assert.Single(list.Texts("td .title"));
        Assert.Contains("paid CNY 1,200.00, the category costs CNY 800.00", list.Words);
        Assert.Contains("paid CNY 1,200.00, the category costs CNY 800.00", (await staff.GetAsync($"{address}/{(await Charged.DuesAsync(app, forum))[2].Id}")).Words);
    }

    private static Task<int> ReminderMailsAsync(TestApp app) => app.ReadAsync(db => db.Set<Events.Platform.Mail.OutboxMail>().CountAsync(mail => mail.Kind == "FeeReminderToAttendee"));
}
