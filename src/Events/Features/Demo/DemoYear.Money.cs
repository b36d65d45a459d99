using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Budget;
using Events.Features.Planning.Budget.Fees;
using Events.Features.Planning.Budget.Lines;
using Events.Features.Planning.Budget.Sponsors;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The budget, sponsors and fees of an event; what lies before today is paid.</summary>
    private async Task AddMoneyAsync(Event made, CancellationToken cancel)
    {
        var lines = DemoFiles.Money[made.Slug].ToList();
        if (lines.Count == 0) return;
        var organisations = (await db.Organisations.AsNoTracking().Select(o => new { o.Id, o.Name.Zh }).ToListAsync(cancel)).ToLookup(o => o.Zh, o => (long?)o.Id);
        foreach (var line in lines) db.Add(MoneyRow(made, line, organisations[line["party"]].FirstOrDefault()));
        await db.SaveChangesAsync(cancel);
    }

    private MoneyRow MoneyRow(Event made, IReadOnlyDictionary<string, string> line, long? organisation)
    {
        var due = made.Day(Anchor.Start).AddDays(int.Parse(line["due_days"]));
        var (planned, actual) = (decimal.Parse(line["planned"]), decimal.TryParse(line["actual"], out var paid) && due <= Today ? paid : (decimal?)null);
        MoneyRow row = line["list"] switch
        {
            "sponsor" => new Sponsor { EventId = made.Id, Package = line["zh"], Promised = planned, Received = actual ?? 0, Benefits = line["note"] },
            "fee" => Fee(made, line, planned, actual is not null ? due : null),
            _ => new BudgetLine
            {
                EventId = made.Id,
                Side = line["list"] == "income" ? BudgetSide.Income : BudgetSide.Expense,
                Category = Enum.Parse<BudgetCategory>(line["category"]),
                Text = new Bilingual(line["zh"], line["en"]),
                Planned = planned,
                Actual = actual,
            },
        };
        (row.Party, row.OrganisationId, row.DueOn) = (line["party"], organisation, due);
        row.CountIn(line["currency"], decimal.TryParse(line["rate"], out var rate) ? rate : null);
        return row;
    }

    private FeeItem Fee(Event made, IReadOnlyDictionary<string, string> line, decimal amount, DateOnly? paid)
    {
        var fee = new FeeItem { EventId = made.Id, Purpose = line["zh"], Amount = amount, Reference = paid is null ? "" : line["note"] };
        fee.Pay(paid, Today);
        var number = paid is null ? "" : line["invoice"];
        fee.Invoice(line["party"], line["tax"], number, number.Length > 0 ? paid : null);
        return fee;
    }
}
