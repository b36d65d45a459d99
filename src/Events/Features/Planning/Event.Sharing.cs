using Events.Features.Accounts;
using Events.Features.Planning.Partners;
using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class Event
{
    public List<EventShare> Shares { get; private set; } = [];

    /// <summary>Whether partners may still bring people: also to what strangers do not see.</summary>
    public bool AcceptsFromPartners(DateTimeOffset now) => RegistrationWindow.IsOpenToPartners(now);

    /// <summary>Gives a branch or a partner a part in it, after those that have one. The database lets each have but one.</summary>
    public EventShare ShareWith(Unit unit, ShareRole role, int? quota)
    {
        if (unit.Id == UnitId || unit.Kind == UnitKind.Headquarters) throw new Refused(PartnerErrors.NotAPartner) { Field = nameof(EventShare.UnitId) };
        var share = new EventShare { UnitId = unit.Id, Role = role, Position = Shares.Select(other => other.Position).DefaultIfEmpty().Max() + 1 };
        share.Seats.Capacity = quota;
        Shares.Add(share);
        return share;
    }

    /// <summary>Moves a part a step up or down among the others. All of them must be loaded.</summary>
    /// <param name="by">−1 earlier, 1 later.</param>
    public void MoveShare(EventShare share, int by) =>
        Ordered.Number(Ordered.Step(Shares.OrderBy(other => other.Position).ThenBy(other => other.Id), share, by), (other, place) => other.Position = place);
}
