using Events.Features.Organisations;
using Events.Features.Organisations.History;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Organisations;

/// <summary>Who of an organisation registered for which event, and who came, for the timeline: of those events that the reader may see.</summary>
public class AttendanceHistory(EventsDbContext db, EventAccess access, IStringLocalizer texts) : IOrganisationHistory
{
    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Organisation organisation, int most, CancellationToken cancel)
    {
        var names = await db.NamesOfAsync(organisation, cancel);
        var people = await access.Of(db.Attendees).AsNoTracking().Where(a => a.OrganisationKey != "" && names.Contains(a.OrganisationKey) && a.State == RegistrationState.Confirmed)
            .OrderByDescending(a => a.Event.StartsAt).Take(most)
            .Select(a => new { a.EventId, a.Event.Title, a.Event.StartsAt, a.Event.TimeZone, a.Name, a.ArrivedAt }).ToListAsync(cancel);
        return
        [
            .. people.GroupBy(person => person.EventId).Select(of => new HistoryLine(
                Zones.Day(of.First().StartsAt, of.First().TimeZone),
                "ticket",
                of.Any(person => person.ArrivedAt is not null) ? "came to" : "registered for",
                [], of.First().Title, $"/desk/events/{of.Key}", string.Join(texts[", "], of.Select(person => person.Name)))),
        ];
    }
}

public static class OrganisationNames
{
    extension(EventsDbContext db)
    {
        /// <summary>The names by which registrations may speak of an organisation, as they are compared.</summary>
        public async Task<IReadOnlyList<string>> NamesOfAsync(Organisation organisation, CancellationToken cancel)
        {
            var former = await db.OrganisationAliases.Where(alias => alias.OrganisationId == organisation.Id).Select(alias => alias.NameKey).ToListAsync(cancel);
            return [.. former.Append(organisation.NameKeyZh).Append(organisation.NameKeyEn).Where(key => key.Length > 0)];
        }
    }
}
