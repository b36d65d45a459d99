using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Budget.Fees;

[Route("desk/events/{eventId:long}/money/fees")]
public class FeesController(EventsDbContext db, EventAccess access, OrganisationSearch organisations, Flash flash, TimeProvider clock)
    : MoneyRowsController<FeeItem, FeeForm>(db, access, organisations, flash, clock)
{
    protected override FeeItem Make(long eventId) => new() { EventId = eventId };
}
