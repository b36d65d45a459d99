using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>Who owes what for an event.</summary>
public class FeeDueList(EventsDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromHours(24);

    public class Filter
    {
        public string? Q { get; set; }
        public DueState? State { get; set; }

        /// <summary>Those alone who have paid another sum than their category costs.</summary>
        public bool Differs { get; set; }

        public int Page { get; set; } = 1;

        public bool IsOn => !string.IsNullOrWhiteSpace(Q) || State is not null || Differs;
    }

    /// <summary>How many are in a state, and how much that is.</summary>
    public sealed record Sum(DueState State, string Currency, int Count, decimal Amount);

    public DateOnly Today(Event @event) => Zones.Day(clock.GetUtcNow(), @event.TimeZone);

    public Task<PagedList<FeeDue>> ReadAsync(Event @event, Filter filter, CancellationToken cancel) => PagedList<FeeDue>.ReadAsync(Rows(@event, filter), filter.Page, cancel);

    /// <summary>All rows of the filter, one after the other.</summary>
    public IAsyncEnumerable<FeeDue> StreamAsync(Event @event, Filter filter) => Rows(@event, filter).AsAsyncEnumerable();

    public async Task<IReadOnlyList<Sum>> SumAsync(Event @event, CancellationToken cancel)
    {
        var today = Today(@event);
        var isOff = @event.State == EventState.Cancelled;
        // There are few different amounts, one for each category, however many people there are.
        var dues = await db.FeeDues.Where(due => due.EventId == @event.Id)
            .GroupBy(due => new { IsOff = isOff || due.Attendee.CancelledAt != null, IsPaid = due.PaidOn != null, IsRepaid = due.RepaidOn != null, IsWaived = due.WaivedAt != null, IsLate = due.DueOn < today, due.Amount, due.Currency })
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancel);
        return
        [
            .. dues.Select(same => new Sum(FeeDue.StateOf(same.Key.IsOff, same.Key.IsPaid, same.Key.IsRepaid, same.Key.IsWaived, same.Key.Amount > 0, same.Key.IsLate), same.Key.Currency, same.Count, same.Count * same.Key.Amount))
                .GroupBy(sum => (sum.State, sum.Currency)).Where(same => same.Key.State != DueState.Void).OrderBy(same => same.Key)
                .Select(same => new Sum(same.Key.State, same.Key.Currency, same.Sum(sum => sum.Count), same.Sum(sum => sum.Amount))),
        ];
    }

    /// <summary>Those who owe something, can be written to and have not been reminded just now.</summary>
    public static IQueryable<FeeDue> Remindable(IQueryable<FeeDue> dues, DateTimeOffset now)
    {
        var before = now - Pause;
        return Open(dues).Where(due => due.Attendee.Email != "" && (due.RemindedAt == null || due.RemindedAt <= before));
    }

    /// <summary>Those who still owe something, see <see cref="FeeDue.IsOpen"/>.</summary>
    public static IQueryable<FeeDue> Open(IQueryable<FeeDue> dues) => On(dues).Where(due => due.PaidOn == null && due.WaivedAt == null && due.Amount != 0);

    /// <summary>Not <see cref="FeeDue.IsOff"/>.</summary>
    private static IQueryable<FeeDue> On(IQueryable<FeeDue> dues) => dues.Where(due => due.Attendee.CancelledAt == null && due.Event.State != EventState.Cancelled);

    private static IQueryable<FeeDue> Off(IQueryable<FeeDue> dues) => dues.Where(due => due.Attendee.CancelledAt != null || due.Event.State == EventState.Cancelled);

    private IQueryable<FeeDue> Rows(Event @event, Filter filter)
    {
        var today = Today(@event);
        var found = In(db.FeeDues.AsNoTracking().Include(due => due.Event).Include(due => due.Attendee).Where(due => due.EventId == @event.Id), filter.State, today);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            var references = FeeReference.In(filter.Q).ToList();
            found = found.Where(due => references.Contains(due.Reference) || EF.Functions.Like(due.Attendee.SearchText, pattern, "\\"));
        }
        if (filter.Differs) found = Differing(found);
        return found.OrderBy(due => due.Attendee.Name).ThenBy(due => due.Id);
    }

    /// <summary>As <see cref="FeeDue.IsPaidOtherwise"/> reckons.</summary>
    private IQueryable<FeeDue> Differing(IQueryable<FeeDue> dues)
    {
        var rules = db.FeeRules;
        return On(dues).Where(due => due.PaidOn != null && due.RepaidOn == null
            && !rules.Any(r => r.EventId == due.EventId && r.Currency == due.Currency && r.Categories.Any(fee => fee.Category == due.Attendee.Category && fee.Amount == due.Amount)));
    }

    /// <summary>As <see cref="FeeDue.State"/> reckons.</summary>
    private static IQueryable<FeeDue> In(IQueryable<FeeDue> dues, DueState? state, DateOnly today) => state switch
    {
        DueState.Unpaid => Open(dues).Where(due => due.DueOn >= today),
        DueState.Overdue => Open(dues).Where(due => due.DueOn < today),
        DueState.Paid => On(dues).Where(due => due.PaidOn != null && due.RepaidOn == null),
        DueState.ToPayBack => Off(dues).Where(due => due.PaidOn != null && due.RepaidOn == null),
        DueState.PaidBack => dues.Where(due => due.RepaidOn != null),
        DueState.Waived => On(dues).Where(due => due.WaivedAt != null && due.PaidOn == null && due.Amount != 0),
        DueState.Void => dues.Where(due => due.PaidOn == null && (due.Amount == 0 || due.Attendee.CancelledAt != null || due.Event.State == EventState.Cancelled)),
        _ => dues.Where(due => due.PaidOn != null || (due.Amount != 0 && due.Attendee.CancelledAt == null && due.Event.State != EventState.Cancelled)),
    };
}
