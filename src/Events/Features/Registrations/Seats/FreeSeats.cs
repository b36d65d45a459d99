using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Seats;

/// <summary>How many seats an event has left in each of its pools at one moment, to reckon with before the database is asked.</summary>
public sealed class FreeSeats
{
    private readonly Dictionary<AttendeeCategory, int?> ofCategories;
    private readonly Dictionary<long, int?> ofPartners;
    private int? ofEvent;

    private FreeSeats(int? ofEvent, Dictionary<AttendeeCategory, int?> ofCategories, Dictionary<long, int?> ofPartners) =>
        (this.ofEvent, this.ofCategories, this.ofPartners) = (ofEvent, ofCategories, ofPartners);

    /// <param name="event">With its seats.</param>
    public static async Task<FreeSeats> OfAsync(EventsDbContext db, Event @event, RegistrationRules rules, CancellationToken cancel)
    {
        var ids = rules.Categories.Select(category => category.SeatsId).ToList();
        var pools = await db.SeatPools.AsNoTracking().Where(pool => ids.Contains(pool.Id)).ToDictionaryAsync(pool => pool.Id, cancel);
        var shares = await db.EventShares.AsNoTracking().Include(share => share.Seats).Where(share => share.EventId == @event.Id).ToListAsync(cancel);
        return new FreeSeats(
            @event.Seats.Left,
            rules.Categories.ToDictionary(category => category.Category, category => pools[category.SeatsId].Left),
            shares.ToDictionary(share => share.UnitId, share => share.Seats.Left));
    }

    /// <summary>How many people of a category would fit in.</summary>
    public int Most(AttendeeCategory category) => Math.Max(0, Math.Min(ofEvent ?? int.MaxValue, ofCategories.GetValueOrDefault(category) ?? int.MaxValue));

    /// <summary>Takes seats for people off the reckoning. False, and nothing taken, where they do not fit in.</summary>
    public bool TryTake(long? partnerUnitId, IReadOnlyCollection<AttendeeCategory> people)
    {
        var categories = people.GroupBy(category => category).ToList();
        if (ofEvent < people.Count
            || (partnerUnitId is { } unit && ofPartners.GetValueOrDefault(unit) < people.Count)
            || categories.Exists(same => ofCategories.GetValueOrDefault(same.Key) < same.Count())) return false;

        ofEvent -= people.Count;
        if (partnerUnitId is { } partner && ofPartners.ContainsKey(partner)) ofPartners[partner] -= people.Count;
        foreach (var same in categories)
            if (ofCategories.ContainsKey(same.Key)) ofCategories[same.Key] -= same.Count();
        return true;
    }
}
