using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Budget.Lines;

[Route("desk/events/{eventId:long}/money/lines")]
public class LinesController(EventsDbContext db, EventAccess access, OrganisationSearch organisations, Flash flash, TimeProvider clock)
    : MoneyRowsController<BudgetLine, LineForm>(db, access, organisations, flash, clock)
{
    protected override BudgetLine Make(long eventId) => new() { EventId = eventId };
}
