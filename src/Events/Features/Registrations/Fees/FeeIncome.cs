using Events.Features.Planning.Budget;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

/// <summary>The fees of all people of an event together, for the sums of its money.</summary>
public class FeeIncome(EventsDbContext db) : ICollectsMoney
{
    public async Task<IReadOnlyList<MoneyFlow>> CollectAsync(long eventId, CancellationToken cancel)
    {
        var dues = await db.FeeDues.AsNoTracking().Where(due => due.EventId == eventId && due.RepaidOn == null && (due.PaidOn != null || (due.WaivedAt == null && due.Attendee.CancelledAt == null)))
            .Select(due => new { due.Amount, due.Currency, due.Rate, IsPaid = due.PaidOn != null }).ToListAsync(cancel);
        return
        [
            .. dues.GroupBy(due => due.Currency).Select(same => new MoneyFlow(true, same.Key,
                same.Sum(due => due.Amount), same.Where(due => due.IsPaid).Sum(due => due.Amount),
                same.Sum(due => Yuan(due.Amount, due.Rate)), same.Where(due => due.IsPaid).Sum(due => Yuan(due.Amount, due.Rate)))),
        ];
    }

    private static decimal Yuan(decimal amount, decimal rate) => Math.Round(amount * rate, 2, MidpointRounding.AwayFromZero);
}
