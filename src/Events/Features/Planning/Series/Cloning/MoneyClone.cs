using Events.Features.Planning.Budget;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>Takes budget, sponsors and fees along as they were planned: nothing is paid, received or invoiced.</summary>
public class MoneyClone(EventsDbContext db)
{
    /// <param name="days">How much later the copy begins.</param>
    public async Task CopyAsync(Event from, Event to, int days, CancellationToken cancel)
    {
        await CopyAsync(db.BudgetLines, from, to, days, cancel);
        await CopyAsync(db.Sponsors, from, to, days, cancel);
        await CopyAsync(db.FeeItems, from, to, days, cancel);
    }

    private async Task CopyAsync(IQueryable<MoneyRow> rows, Event from, Event to, int days, CancellationToken cancel)
    {
        foreach (var row in await rows.AsNoTracking().Where(row => row.EventId == from.Id).OrderBy(row => row.Id).ToListAsync(cancel)) db.Add(row.PlanFor(to.Id, days));
    }
}
