using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Kinds;

/// <summary>A country to which a delegation goes or from which it comes, and when it is there.</summary>
public class DelegationLeg : Entity, IOfEvent
{
    public required long EventId { get; init; }
    public Event Event { get; private set; } = null!;

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>As the journey goes.</summary>
    public static IOrderedQueryable<DelegationLeg> InOrder(IQueryable<DelegationLeg> legs) => legs.OrderBy(leg => leg.From).ThenBy(leg => leg.To).ThenBy(leg => leg.Id);

    public void Stay(DateOnly from, DateOnly to)
    {
        if (Event.IsFarAway(from.Year)) throw new Refused(PlanningErrors.DateIsTooFarAway) { Field = nameof(From) };
        if (to < from) throw new Refused(KindErrors.LeavesBeforeItComes) { Field = nameof(To) };
        (From, To) = (from, to);
    }

    /// <summary>The event begins so many days later: the stay keeps its place in the journey.</summary>
    public void Shift(int days) => (From, To) = (From.AddDays(days), To.AddDays(days));

    /// <summary>More than a day before the event begins or after it ends: a night flight is no slip, a wrong month is.</summary>
    public bool IsOutside(Event @event) =>
        From < @event.Day(Anchor.Start).AddDays(-1) || To > @event.Day(Anchor.End).AddDays(1);

    public string Days => Dates.Days(From.ToDateTime(default), To.ToDateTime(default));
}
