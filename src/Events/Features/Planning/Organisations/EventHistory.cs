using Events.Features.Organisations;
using Events.Features.Organisations.History;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Budget;
using Events.Features.Planning.Guests;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Planning.Organisations;

/// <summary>Visits to an organisation, and what its people did at events as guests of honour, speakers and sponsors: of those events that the reader may see.</summary>
public class EventHistory(EventsDbContext db, EventAccess access, IStringLocalizer texts) : IOrganisationHistory
{
    private sealed record Row(long EventId, string What, string Text);

    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Organisation organisation, int most, CancellationToken cancel)
    {
        var id = organisation.Id;
        var seen = access.Events.Where(e => e.State != EventState.Cancelled);
        List<Row> rows =
        [
            .. await seen.Where(e => e.Kind == EventKind.EmbassyVisit && e.CounterpartId == id).OrderByDescending(e => e.StartsAt).Take(most)
                .Select(e => new Row(e.Id, "Visit|history", "")).ToListAsync(cancel),
            .. (await Latest(seen, db.GuestsOfHonour.Where(guest => guest.Contact!.OrganisationId == id), most)
                .Select(guest => new { guest.EventId, guest.State, guest.Name }).ToListAsync(cancel)).Select(guest => new Row(guest.EventId, Words(guest.State), guest.Name.ToString())),
            .. (await Latest(seen, db.SessionSpeakers.Where(speaker => speaker.Contact!.OrganisationId == id), most)
                .Select(speaker => new { speaker.EventId, speaker.Name }).ToListAsync(cancel)).Select(speaker => new Row(speaker.EventId, "speaks at|history", speaker.Name.ToString())),
            .. await Latest(seen, db.Sponsors.Where(sponsor => sponsor.OrganisationId == id), most)
                .Select(sponsor => new Row(sponsor.EventId, "sponsors|history", sponsor.Package)).ToListAsync(cancel),
        ];
        var ids = rows.Select(row => row.EventId).Distinct().ToList();
        var events = await access.Events.AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Title, e.StartsAt, e.TimeZone }).ToDictionaryAsync(e => e.Id, cancel);
        return
        [
            .. rows.GroupBy(row => (row.EventId, row.What)).Select(same => (Event: events[same.Key.EventId], same.Key.What, Text: string.Join(texts[", "], same.Select(row => row.Text).Where(text => text.Length > 0).Distinct())))
                .Select(line => new HistoryLine(Zones.Day(line.Event.StartsAt, line.Event.TimeZone), Icon(line.What), line.What, [], line.Event.Title, $"/desk/events/{line.Event.Id}", line.Text)),
        ];
    }

    /// <summary>Those of the latest events.</summary>
    private static IQueryable<T> Latest<T>(IQueryable<Event> events, IQueryable<T> rows, int most) where T : Entity, IOfEvent =>
        rows.Join(events, row => row.EventId, e => e.Id, (row, e) => new { row, e.StartsAt }).OrderByDescending(both => both.StartsAt).ThenBy(both => both.row.Id).Take(most).Select(both => both.row);

    private static string Words(GuestState state) => state switch
    {
        GuestState.Accepted => "guest of honour at",
        GuestState.Declined => "could not be guest of honour at",
        GuestState.DeputySent => "sends a deputy to",
        _ => "invited as guest of honour to",
    };

    private static string Icon(string what) => what switch
    {
        "Visit|history" => "flag",
        "speaks at|history" => "microphone-2",
        "sponsors|history" => "coin-yuan",
        _ => "award",
    };
}
