using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Budget;
using Events.Features.Registrations.Fees;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Fees;

public class CalledOffTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_paid_for_an_event_that_is_called_off_goes_back_and_the_rest_is_void(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PeopleAsync(app, forum, 2);
        var paid = (await Charged.DuesAsync(app, forum))[0];
        var staff = await app.SignInAsync(Role.Staff);
        var address = $"/desk/events/{forum.Id}/fees-due";
        await (await staff.GetAsync($"{address}/{paid.Id}")).SubmitAsync("form[action$=payment]");
        await CallOffAsync(app, forum);

        Assert.Equal([(DueState.ToPayBack, false), (DueState.Void, false)], (await Charged.DuesAsync(app, forum)).Select(due => (due.State(default), due.IsOpen)));
        Assert.Single((await staff.GetAsync($"{address}?state=ToPayBack")).Texts("td .title"));
        Assert.Single((await staff.GetAsync($"{address}?state=Void")).Texts("td .title"));
        foreach (var state in new[] { DueState.Unpaid, DueState.Overdue, DueState.Paid }) Assert.Empty((await staff.GetAsync($"{address}?state={state}")).Texts("td .title"));
        var list = await staff.GetAsync(address);
        Assert.DoesNotContain("who have not paid", list.Words);
        Assert.Equal("To be paid back 1 person", Assert.Single(list.Texts(".stats dt")));
        // What has to go back is nobody's income.
        Assert.Empty(await app.InScopeAsync(services => services.GetServices<ICollectsMoney>().OfType<FeeIncome>().Single().CollectAsync(forum.Id, default)));
        Assert.Contains("To be paid back", (await app.Visit().GetAsync($"/r/{await app.ReadAsync(db => db.FeeDues.Where(due => due.Id == paid.Id).Select(due => due.Attendee.Registration.Secret).SingleAsync())}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_repayment_is_taken_back_and_never_older_than_the_payment(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Charged.RulesAsync(app, forum);
        await Registered.PersonAsync(app, forum);
        var address = $"/desk/events/{forum.Id}/fees-due/{(await Charged.DueAsync(app, forum)).Id}";
        var staff = await app.SignInAsync(Role.Staff);
        await (await staff.GetAsync(address)).SubmitAsync("form[action$=payment]");
        await CallOffAsync(app, forum);

        var page = await staff.GetAsync(address);
        var early = await page.SubmitAsync("form[action$=repayment]", new { on = (await Charged.DueAsync(app, forum)).PaidOn!.Value.AddDays(-1) });
        Assert.Contains(FeeErrors.RepaidBeforePaid.Text, early.Flash);
        page = await page.SubmitAsync("form[action$=repayment]");
        Assert.Equal(DueState.PaidBack, (await Charged.DueAsync(app, forum)).State(default));
        Assert.Contains("The repayment is taken back.", (await page.SubmitAsync("form[action$='repayment/delete']")).Flash);
        Assert.Equal(DueState.ToPayBack, (await Charged.DueAsync(app, forum)).State(default));
        Assert.Contains(FeeErrors.IsNotPaidBack.Text, (await staff.PostAsync($"{address}/repayment/delete")).Flash);
    }

    private static Task CallOffAsync(TestApp app, Event forum) => app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == forum.Id)).Cancel(app.Clock.GetUtcNow()));
}
