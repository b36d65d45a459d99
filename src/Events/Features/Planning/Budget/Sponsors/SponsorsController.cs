using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Budget.Sponsors;

[Route("desk/events/{eventId:long}/money/sponsors")]
public class SponsorsController(EventsDbContext db, EventAccess access, OrganisationSearch organisations, Flash flash, TimeProvider clock)
    : MoneyRowsController<Sponsor, SponsorForm>(db, access, organisations, flash, clock)
{
    protected override Sponsor Make(long eventId) => new() { EventId = eventId };
}
