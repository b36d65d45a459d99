using Events.Features.Organisations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Kinds;

/// <summary>What an event has by its kind, for the overview and the public page.</summary>
public class KindFacts(EventsDbContext db)
{
    public async Task<IReadOnlyList<DelegationLeg>> LegsAsync(Event @event) => @event.Kind is EventKind.OutboundDelegation or EventKind.IncomingDelegation
        ? await DelegationLeg.InOrder(db.DelegationLegs.AsNoTracking().Where(leg => leg.EventId == @event.Id)).ToListAsync()
        : [];

    public async Task<IReadOnlyList<FairHall>> HallsAsync(Event @event) => @event.Kind == EventKind.TradeFair
        ? await db.FairHalls.AsNoTracking().Where(hall => hall.EventId == @event.Id).OrderBy(hall => hall.Position).ThenBy(hall => hall.Id).ToListAsync()
        : [];

    public async Task<Bilingual?> CounterpartAsync(Event @event) => @event is { Kind: EventKind.EmbassyVisit, CounterpartId: { } id }
        ? await db.Organisations.Where(organisation => organisation.Id == id).Select(organisation => organisation.Name).FirstOrDefaultAsync()
        : null;
}
