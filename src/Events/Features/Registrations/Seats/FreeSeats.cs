using Events.Features.Planning;
using Events.Features.Planning.Agenda;
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
    private readonly Dictionary<long, int?> ofSessions;
    private int? ofEvent;

    private FreeSeats(int? ofEvent, Dictionary<AttendeeCategory, int?> ofCategories, Dictionary<long, int?> ofPartners, Dictionary<long, int?> ofSessions) =>
        (this.ofEvent, this.ofCategories, this.ofPartners, this.ofSessions) = (ofEvent, ofCategories, ofPartners, ofSessions);

    /// <param name="event">With its seats.</param>
    public static async Task<FreeSeats> OfAsync(EventsDbContext db, Event @event, RegistrationRules rules, CancellationToken cancel)
    {
        var ids = rules.Categories.Select(category => category.SeatsId).ToList();
        var pools = await db.SeatPools.AsNoTracking().Where(pool => ids.Contains(pool.Id)).ToDictionaryAsync(pool => pool.Id, cancel);
        var shares = await db.EventShares.AsNoTracking().Include(share => share.Seats).Where(share => share.EventId == @event.Id).ToListAsync(cancel);
        var sessions = await db.Sessions.AsNoTracking().Where(session => session.EventId == @event.Id).Select(session => session.Seats).ToListAsync(cancel);
        return new FreeSeats(
            @event.Seats.Left,
            rules.Categories.ToDictionary(category => category.Category, category => pools[category.SeatsId].Left),
            shares.ToDictionary(share => share.UnitId, share => share.Seats.Left),
            sessions.ToDictionary(seats => seats.Id, seats => seats.Left));
    }

    /// <summary>How many people of a category would fit in.</summary>
    public int Most(AttendeeCategory category) => Math.Max(0, Math.Min(ofEvent ?? int.MaxValue, ofCategories.GetValueOrDefault(category) ?? int.MaxValue));

    /// <summary>Takes seats for people off the reckoning. False, and nothing taken, where they do not fit in.</summary>
    /// <param name="sessions">The seats of the sessions that they chose, one for each person and session.</param>
    public bool TryTake(long? partnerUnitId, IReadOnlyCollection<AttendeeCategory> people, IReadOnlyCollection<long> sessions)
    {
        var categories = people.GroupBy(category => category).ToList();
        if (ofEvent < people.Count
            || (partnerUnitId is { } unit && ofPartners.GetValueOrDefault(unit) < people.Count)
            || categories.Exists(same => ofCategories.GetValueOrDefault(same.Key) < same.Count())
            || sessions.CountBy(seats => seats).Any(same => ofSessions.GetValueOrDefault(same.Key) < same.Value)) return false;

        ofEvent -= people.Count;
        if (partnerUnitId is { } partner && ofPartners.ContainsKey(partner)) ofPartners[partner] -= people.Count;
        foreach (var same in categories)
            if (ofCategories.ContainsKey(same.Key)) ofCategories[same.Key] -= same.Count();
        foreach (var seats in sessions)
            if (ofSessions.ContainsKey(seats)) ofSessions[seats]--;
        return true;
    }
}
