using Events.Features.Organisations;
using Events.Features.Organisations.History;
using Events.Features.Planning;
using Events.Features.Registrations.Organisations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Invitations;

/// <summary>Who of an organisation was invited to which event and what they answered, for the timeline: of those events that the reader may see.</summary>
public class InvitationHistory(EventsDbContext db, EventAccess access, IStringLocalizer texts) : IOrganisationHistory
{
    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Organisation organisation, int most, CancellationToken cancel)
    {
        var names = await db.NamesOfAsync(organisation, cancel);
        var invited = await access.Of(db.Invitations).AsNoTracking()
            .Where(i => (i.SentAt != null || i.AnsweredAt != null) && (i.Contact!.OrganisationId == organisation.Id || (i.ContactId == null && i.OrganisationKey != "" && names.Contains(i.OrganisationKey))))
            .OrderByDescending(i => i.SentAt ?? i.AnsweredAt).Take(most)
            .Select(i => new { i.EventId, EventTitle = i.Event.Title, i.Event.TimeZone, On = i.SentAt ?? i.AnsweredAt, i.Name, i.State }).ToListAsync(cancel);
        return
        [
            .. invited.GroupBy(one => one.EventId).Select(of => new HistoryLine(
                Zones.Day(of.Min(one => one.On)!.Value, of.First().TimeZone), "mail", "invited to", [], of.First().EventTitle, $"/desk/events/{of.Key}/invitations",
                string.Join(texts[", "], of.Select(one => $"{one.Name} ({texts.Of(one.State)})")))),
        ];
    }
}
