using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Security;

namespace Events.Features.Planning.Partners;

/// <summary>The part that another unit has in an event: it hosts with us or brings people, by a link and within a quota of its own.</summary>
public class EventShare : Entity, IOfEvent
{
    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    public required long UnitId { get; init; }
    public Unit Unit { get; private set; } = null!;

    public ShareRole Role { get; set; }

    /// <summary>The place among the others, by which co-hosts are named in order.</summary>
    public int Position { get; set; }

    /// <summary>The end of the unit's own registration link <c>/e/{slug}/register/{code}</c>.</summary>
    [Unrecorded]
    public string Code { get; private set; } = SecretCode.New();

    /// <summary>Its capacity is the quota.</summary>
    public SeatPool Seats { get; private set; } = new();
    public long SeatsId { get; private set; }

    /// <summary>Makes a new link; the one that was passed on so far leads nowhere.</summary>
    public void RenewLink() => Code = SecretCode.New();
}
