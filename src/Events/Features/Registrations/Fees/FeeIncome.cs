using Events.Features.Planning;
using Events.Features.Planning.Budget;
using Events.Features.Registrations.Fees.Desk;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

/// <summary>The fees of all people of an event together, for the sums of its money.</summary>
public class FeeIncome(EventsDbContext db) : ICollectsMoney
{
    public async Task<IReadOnlyList<MoneyFlow>> CollectAsync(long eventId, CancellationToken cancel)
    {
        var expected = FeeDueList.Open(db.FeeDues.Where(due => due.EventId == eventId));
        var paid = db.FeeDues.Where(due => due.EventId == eventId && due.PaidOn != null && due.RepaidOn == null
            // What has to go back is nobody's income.
            && due.Attendee.CancelledAt == null && due.Event.State != EventState.Cancelled);
        // There are few different amounts, one for each category, however many people there are.
        var dues = await expected.Concat(paid).GroupBy(due => new { due.Amount, due.Currency, due.Rate, IsPaid = due.PaidOn != null })
            .Select(same => new { same.Key.Amount, same.Key.Currency, same.Key.Rate, same.Key.IsPaid, Count = same.Count() }).ToListAsync(cancel);
        return
        [
            .. dues.GroupBy(due => due.Currency).Select(same => new MoneyFlow(true, same.Key,
                same.Sum(due => due.Count * due.Amount), same.Where(due => due.IsPaid).Sum(due => due.Count * due.Amount),
                same.Sum(due => due.Count * MoneyRow.InYuan(due.Amount, due.Rate)), same.Where(due => due.IsPaid).Sum(due => due.Count * MoneyRow.InYuan(due.Amount, due.Rate)))),
        ];
    }
}
