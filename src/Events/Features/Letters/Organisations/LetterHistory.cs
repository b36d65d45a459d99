using Events.Features.Organisations;
using Events.Features.Organisations.History;
using Events.Features.Planning;
using Events.Features.Registrations.Organisations;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Letters.Organisations;

/// <summary>The visa letters of an organisation's people: of those events that the reader may see.</summary>
public class LetterHistory(EventsDbContext db, EventAccess access, IOptions<Settings> settings) : IOrganisationHistory
{
    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Organisation organisation, int most, CancellationToken cancel)
    {
        var names = await db.NamesOfAsync(organisation, cancel);
        var letters = await access.Of(db.VisaLetters).AsNoTracking().Where(letter => letter.Attendee.OrganisationKey != "" && names.Contains(letter.Attendee.OrganisationKey))
            .OrderByDescending(letter => letter.Id).Take(most)
            .Select(letter => new { letter.Id, letter.Number, letter.IssuedAt, letter.EventTitle, letter.FullName, IsRevoked = letter.RevokedAt != null }).ToListAsync(cancel);
        return
        [
            .. letters.Select(letter => new HistoryLine(
                Zones.Day(letter.IssuedAt, settings.Value.TimeZone),
                "certificate",
                letter.IsRevoked ? "visa letter {0}, revoked since, for" : "visa letter {0} for",
                [letter.Number], letter.EventTitle, $"/desk/letters/{letter.Id}", letter.FullName)),
        ];
    }
}
