using Events.Features.Planning.Budget;
using Events.Features.Planning.Budget.Lines;
using Events.Platform.Web;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Budget;

public class MoneySumsTests
{
    [Theory, OnBothDatabases]
    public async Task Amounts_come_back_and_add_up_to_the_last_fen(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        decimal[] amounts = [.. Enumerable.Repeat(0.1m, 30), 0.07m, 123_456_789.99m, 876_543_210.01m, 19.99m];
        await app.AddAsync([.. amounts.Select(amount => Line(forum.Id, amount))]);

        var lines = await app.ReadAsync(db => db.BudgetLines.AsNoTracking().Where(line => line.EventId == forum.Id).ToListAsync());
        Assert.Equal(amounts.Order(), lines.Select(line => line.Planned).Order());
        Assert.Equal(1_000_000_023.06m, MoneySums.InYuan([.. lines.Select(line => line.ToFlow())]).PlannedExpenses);

        // The database itself adds whole fen.
        var fen = await app.ReadAsync(db => db.Database.SqlQuery<long>($"SELECT CAST(SUM(planned) AS BIGINT) AS \"Value\" FROM budget_lines WHERE event_id = {forum.Id}").SingleAsync());
        Assert.Equal(100_000_002_306, fen);
    }

    [Theory, OnBothDatabases]
    public async Task Rates_keep_their_digits(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var line = Line(forum.Id, 1_000_000m, "VND", 0.000281m);
        await app.AddAsync(line);

        var read = await app.ReadAsync(db => db.BudgetLines.AsNoTracking().SingleAsync(l => l.Id == line.Id));

        Assert.Equal(0.000281m, read.Rate);
        Assert.Equal(281m, read.InYuan(read.Planned));
    }

    [Fact]
    public void Each_currency_has_its_sums_and_all_of_them_are_added_in_yuan()
    {
        var income = Line(1, 100, "USD", 7.1234m);
        (income.Side, income.Actual) = (BudgetSide.Income, 50);
        MoneyFlow[] flows = [Line(1, 300).ToFlow(), Line(1, 10, "EUR", 8).ToFlow(), income.ToFlow()];

        Assert.Equal([new MoneySums("CNY", 0, 300, 0, 0), new MoneySums("EUR", 0, 10, 0, 0), new MoneySums("USD", 100, 0, 50, 0)], MoneySums.ByCurrency(flows));
        Assert.Equal(new MoneySums(null, 712.34m, 380, 356.17m, 0), MoneySums.InYuan(flows));
        Assert.Equal((332.34m, 356.17m), (MoneySums.InYuan(flows).PlannedBalance, MoneySums.InYuan(flows).ActualBalance));
    }

    [Fact]
    public void Yuan_have_no_rate_and_other_currencies_need_one()
    {
        Assert.Equal(1, Line(1, 5, "CNY", 9).Rate);
        Assert.Equal(BudgetErrors.RateIsMissing, Assert.Throws<Refused>(() => Line(1, 5, "USD", null)).Refusal);
    }

    private static BudgetLine Line(long eventId, decimal planned, string currency = "CNY", decimal? rate = null)
    {
        var line = new BudgetLine { EventId = eventId, Planned = planned };
        line.CountIn(currency, rate);
        return line;
    }
}
