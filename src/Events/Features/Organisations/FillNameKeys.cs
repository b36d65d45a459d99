using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations;

/// <summary>Gives organisations from before names were compared the keys of their names.</summary>
public class FillNameKeys(EventsDbContext db) : IUpgradedData
{
    private const int LotSize = 500;

    public async Task FillInAsync(CancellationToken cancel)
    {
        var ids = await db.Organisations.Where(o => o.NameKeyZh == "" && o.NameKeyEn == "").Select(o => o.Id).ToListAsync(cancel);
        foreach (var lot in ids.Chunk(LotSize))
        {
            // Setting the name computes its keys.
            foreach (var organisation in await db.Organisations.Where(o => lot.Contains(o.Id)).ToListAsync(cancel)) organisation.Name = organisation.Name with { };
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
