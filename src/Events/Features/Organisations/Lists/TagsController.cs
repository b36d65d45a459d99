using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Lists;

/// <summary>Gives many organisations a tag at once: those that are ticked, or all that the filter finds.</summary>
[Route("desk/organisations/tags"), Authorize(OrganisationsFeature.CanEdit)]
public class TagsController(EventsDbContext db, OrganisationList list, Flash flash) : Controller
{
    private const int LotSize = 500;

    [HttpPost("")]
    public async Task<IActionResult> Create(string? newTag, List<long> ids, bool all, OrganisationList.Filter filter, CancellationToken cancel)
    {
        var tags = Organisation.ReadTags(newTag);
        if (tags is not [{ Length: <= 40 } tag] || (!all && ids.Count == 0)) throw new Refused(OrganisationErrors.TagIsMissing);
        var chosen = all ? await list.Find(filter).Select(o => o.Id).ToListAsync(cancel) : ids;
        var tagged = 0;
        foreach (var lot in chosen.Chunk(LotSize)) tagged += await TagAsync(lot, tag, cancel);
        flash.Done("{0} organisations have the tag “{1}” now.", tagged, tag);
        return new SeeOther("/desk/organisations?" + filter.ToQuery());
    }

    private async Task<int> TagAsync(long[] ids, string tag, CancellationToken cancel)
    {
        var organisations = await db.Organisations.Where(o => ids.Contains(o.Id)).ToListAsync(cancel);
        var tagged = organisations.Count(organisation => organisation.Tag(tag));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return tagged;
    }
}
