using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series;

/// <summary>The series that the person may see, and one of them with its editions side by side.</summary>
public class SeriesList(EventsDbContext db, EventAccess access, CurrentUser user, ICountsArrivals arrivals)
{
    public sealed record Row(long Id, Bilingual Name, string Note, int Editions, Bilingual? Last, DateTimeOffset? LastStartsAt, string LastZone);

    public sealed record EditionRow(
        long Id, int Number, long EventId, Bilingual Title, EventKind Kind, EventState State, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone, Bilingual Place, int? Seats, int Registered)
    {
        /// <summary>Null before the event.</summary>
        public int? Came { get; init; }
    }

    public IQueryable<EventSeries> Series
    {
        get
        {
            var (all, unitId) = (user.IsOfHeadquarters, user.UnitId);
            return db.EventSeries.Where(series => all || series.UnitId == unitId);
        }
    }

    public async Task<IReadOnlyList<Row>> ReadAsync(CancellationToken cancel)
    {
        var rows = await Series.AsNoTracking().Select(series => new { series.Id, series.Name, series.Note }).ToListAsync(cancel);
        var editions = (await access.Of(db.Editions.AsNoTracking()).Select(e => new { e.SeriesId, e.Number, e.Event.Title, e.Event.StartsAt, e.Event.TimeZone }).ToListAsync(cancel)).ToLookup(e => e.SeriesId);
        return [.. rows.Select(row => editions[row.Id].MaxBy(e => e.Number) is { } last
            ? new Row(row.Id, row.Name, row.Note, editions[row.Id].Count(), last.Title, last.StartsAt, last.TimeZone)
            : new Row(row.Id, row.Name, row.Note, 0, null, null, "")).OrderByDescending(row => row.LastStartsAt).ThenBy(row => row.Id)];
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<EditionRow>> EditionsAsync(long seriesId, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await access.Of(db.Editions.AsNoTracking()).Where(e => e.SeriesId == seriesId).OrderByDescending(e => e.Number)
            .Select(e => new EditionRow(e.Id, e.Number, e.EventId, e.Event.Title, e.Event.Kind, e.Event.State, e.Event.StartsAt, e.Event.EndsAt, e.Event.TimeZone, e.Event.Place, e.Event.Seats.Capacity, e.Event.Seats.Taken))
            .ToListAsync(cancel);
        var came = await arrivals.CameAsync([.. rows.Select(row => row.EventId)], cancel);
        return [.. rows.Select(row => row with { Came = row.StartsAt <= now ? came.GetValueOrDefault(row.EventId) : null })];
    }

    /// <summary>Events that belong to no series yet, the latest first.</summary>
    public async Task<IReadOnlyList<(long Id, string Title)>> FreeEventsAsync(CancellationToken cancel)
    {
        var editions = db.Editions;
        var free = await access.Events.AsNoTracking().Where(e => !editions.Any(edition => edition.EventId == e.Id)).OrderByDescending(e => e.StartsAt).Take(200)
            .Select(e => new { e.Id, e.Title, e.StartsAt, e.TimeZone }).ToListAsync(cancel);
        return [.. free.Select(e => (e.Id, $"{e.Title} ({Zones.Local(e.StartsAt, e.TimeZone).Year})"))];
    }
}
