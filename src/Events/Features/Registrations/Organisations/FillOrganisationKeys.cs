using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Organisations;

/// <summary>Gives people who registered before names were compared the key of their organisation's name.</summary>
public class FillOrganisationKeys(EventsDbContext db) : IUpgradedData
{
    private const int LotSize = 500;

    public async Task FillInAsync(CancellationToken cancel)
    {
        var ids = await db.Attendees.Where(a => a.OrganisationKey == "" && a.Organisation != "").Select(a => a.Id).ToListAsync(cancel);
        foreach (var lot in ids.Chunk(LotSize))
        {
            // Setting the name computes its key.
            foreach (var attendee in await db.Attendees.Where(a => lot.Contains(a.Id)).ToListAsync(cancel)) attendee.Organisation = attendee.Organisation.ToString();
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
