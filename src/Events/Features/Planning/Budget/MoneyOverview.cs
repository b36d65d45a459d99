using Events.Features.Planning.Budget.Fees;
using Events.Features.Planning.Budget.Lines;
using Events.Features.Planning.Budget.Sponsors;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Budget;

/// <summary>All the money of an event: its budget, its sponsors and the fees that are owed to us.</summary>
public class MoneyOverview(EventsDbContext db, IEnumerable<ICollectsMoney> collecting, TimeProvider clock)
{
    /// <param name="Collected">What those who take part pay, one line for each currency.</param>
    public sealed record Result(Event Event, DateOnly Today, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<Sponsor> Sponsors, IReadOnlyList<FeeItem> Fees, IReadOnlyList<MoneyFlow> Collected)
    {
        private IEnumerable<MoneyRow> Rows => [.. Lines, .. Sponsors, .. Fees];
        private List<MoneyFlow> Flows => [.. Rows.Select(row => row.ToFlow()), .. Collected];

        public bool IsEmpty => Lines.Count + Sponsors.Count + Fees.Count + Collected.Count == 0;
        public MoneySums Total => MoneySums.InYuan(Flows);
        public IReadOnlyList<MoneySums> ByCurrency => MoneySums.ByCurrency(Flows);
        public IEnumerable<FeeItem> Overdue => Fees.Where(fee => fee.State(Today) == FeeState.Overdue);
    }

    public async Task<Result> ReadAsync(Event found, CancellationToken cancel)
    {
        var lines = await db.BudgetLines.AsNoTracking().Where(l => l.EventId == found.Id).Include(l => l.Organisation).ToListAsync(cancel);
        var sponsors = await db.Sponsors.AsNoTracking().Where(s => s.EventId == found.Id).Include(s => s.Organisation).ToListAsync(cancel);
        var fees = await db.FeeItems.AsNoTracking().Where(f => f.EventId == found.Id).Include(f => f.Organisation).ToListAsync(cancel);
        List<MoneyFlow> collected = [];
        foreach (var source in collecting) collected.AddRange(await source.CollectAsync(found.Id, cancel));
        return new Result(found, Zones.Day(clock.GetUtcNow(), found.TimeZone),
            [.. lines.OrderBy(line => line.Side).ThenBy(line => line.Category).ThenBy(line => line.Id)],
            [.. sponsors.OrderByDescending(sponsor => sponsor.InYuan(sponsor.Promised)).ThenBy(sponsor => sponsor.Id)],
            [.. fees.OrderBy(fee => fee.PaidOn is not null).ThenBy(fee => fee.DueOn ?? DateOnly.MaxValue).ThenBy(fee => fee.Id)], collected);
    }
}
