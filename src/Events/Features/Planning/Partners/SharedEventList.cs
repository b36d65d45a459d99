using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Partners;

/// <summary>The events in which the signed-in person's unit has a part.</summary>
public class SharedEventList(ShareAccess access, TimeProvider clock)
{
    private const int MostPast = 12;

    public sealed record Row(
        long EventId, EventKind Kind, EventState State, Bilingual Title, Bilingual Place, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone,
        RegistrationWindow Registration, string Slug, string Code, ShareRole Role, int? Quota, int Taken)
    {
        public EventPhase Phase(DateTimeOffset now) => Event.PhaseOf(State, StartsAt, EndsAt, now);

        /// <summary>The path of the unit's own registration link.</summary>
        public string Link => $"/e/{Slug}/register/{Code}";
    }

    public async Task<IReadOnlyList<Row>> ComingAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await Rows(access.Shares.Where(share => share.Event.EndsAt > now).OrderBy(share => share.Event.StartsAt)).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Row>> PastAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var past = access.Shares.Where(share => share.Event.EndsAt <= now && share.Event.State == EventState.Published).OrderByDescending(share => share.Event.StartsAt);
        return await Rows(past).Take(MostPast).ToListAsync(cancel);
    }

    private static IQueryable<Row> Rows(IQueryable<EventShare> shares) => shares.AsNoTracking().Select(share => new Row(
        share.EventId, share.Event.Kind, share.Event.State, share.Event.Title, share.Event.Place, share.Event.StartsAt, share.Event.EndsAt, share.Event.TimeZone,
        new RegistrationWindow(share.Event.State, share.Event.Visibility, share.Event.TakesRegistrations, share.Event.RegistrationClosesAt, share.Event.EndsAt), share.Event.Slug, share.Code,
        share.Role, share.Seats.Capacity, share.Seats.Taken));
}
