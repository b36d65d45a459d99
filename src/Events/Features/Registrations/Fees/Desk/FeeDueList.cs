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
        public int Page { get; set; } = 1;

        public bool IsOn => !string.IsNullOrWhiteSpace(Q) || State is not null;
    }

    /// <summary>How many are in a state, and how much that is.</summary>
    public sealed record Sum(DueState State, string Currency, int Count, decimal Amount);

    public DateOnly Today(Event @event) => DateOnly.FromDateTime(Zones.Local(clock.GetUtcNow(), @event.TimeZone));

    public Task<PagedList<FeeDue>> ReadAsync(Event @event, Filter filter, CancellationToken cancel) => PagedList<FeeDue>.ReadAsync(Rows(@event, filter), filter.Page, cancel);

    /// <summary>All rows of the filter, one after the other.</summary>
    public IAsyncEnumerable<FeeDue> StreamAsync(Event @event, Filter filter) => Rows(@event, filter).AsAsyncEnumerable();

    public async Task<IReadOnlyList<Sum>> SumAsync(Event @event, CancellationToken cancel)
    {
        var today = Today(@event);
        var dues = await db.FeeDues.AsNoTracking().Include(due => due.Attendee).Where(due => due.EventId == @event.Id).ToListAsync(cancel);
        return
        [
            .. dues.GroupBy(due => (State: due.State(today), due.Currency)).Where(same => same.Key.State != DueState.Void).OrderBy(same => same.Key)
                .Select(same => new Sum(same.Key.State, same.Key.Currency, same.Count(), same.Sum(due => due.Amount))),
        ];
    }

    /// <summary>Those who owe something, can be written to and have not been reminded just now.</summary>
    public static IQueryable<FeeDue> Remindable(IQueryable<FeeDue> dues, DateTimeOffset now)
    {
        var before = now - Pause;
        return Open(dues).Where(due => due.Attendee.Email != "" && (due.RemindedAt == null || due.RemindedAt <= before));
    }

    private static IQueryable<FeeDue> Open(IQueryable<FeeDue> dues) =>
        dues.Where(due => due.PaidOn == null && due.WaivedAt == null && due.Amount != 0 && due.Attendee.CancelledAt == null);

    private IQueryable<FeeDue> Rows(Event @event, Filter filter)
    {
        var today = Today(@event);
        var found = In(db.FeeDues.AsNoTracking().Include(due => due.Attendee).Where(due => due.EventId == @event.Id), filter.State, today);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            var references = FeeReference.In(filter.Q).ToList();
            found = found.Where(due => references.Contains(due.Reference) || EF.Functions.Like(due.Attendee.SearchText, pattern, "\\"));
        }
        return found.OrderBy(due => due.Attendee.Name).ThenBy(due => due.Id);
    }

    /// <summary>As <see cref="FeeDue.State"/> reckons.</summary>
    private static IQueryable<FeeDue> In(IQueryable<FeeDue> dues, DueState? state, DateOnly today) => state switch
    {
        DueState.Unpaid => Open(dues).Where(due => due.DueOn >= today),
        DueState.Overdue => Open(dues).Where(due => due.DueOn < today),
        DueState.Paid => dues.Where(due => due.PaidOn != null && due.Attendee.CancelledAt == null),
        DueState.ToPayBack => dues.Where(due => due.PaidOn != null && due.Attendee.CancelledAt != null && due.RepaidOn == null),
        DueState.PaidBack => dues.Where(due => due.RepaidOn != null),
        DueState.Waived => dues.Where(due => due.WaivedAt != null && due.PaidOn == null && due.Amount != 0 && due.Attendee.CancelledAt == null),
        DueState.Void => dues.Where(due => due.PaidOn == null && (due.Amount == 0 || due.Attendee.CancelledAt != null)),
        _ => dues.Where(due => due.PaidOn != null || (due.Amount != 0 && due.Attendee.CancelledAt == null)),
    };
}
