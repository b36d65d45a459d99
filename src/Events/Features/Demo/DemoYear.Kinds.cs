using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Kinds;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>Counterpart and purpose, countries, halls, or where a forum takes place.</summary>
    private async Task AddOfKindAsync(Event made, DemoEvent line, CancellationToken cancel)
    {
        if (line.OfKind is not { } own) return;
        made.CounterpartId = await db.Organisations.Where(organisation => organisation.Code == own.Counterpart).Select(organisation => (long?)organisation.Id).FirstOrDefaultAsync(cancel);
        made.Purpose = own.Purpose ?? made.Purpose;
        (made.Venue, made.OnlineLink) = (own.Venue, own.OnlineLink ?? "");
        foreach (var (number, name) in (own.Halls ?? []).Index()) db.Add(new FairHall { EventId = made.Id, Name = name, Position = number + 1 });
        var first = made.Day(Anchor.Start);
        foreach (var stay in own.Legs ?? [])
        {
            var leg = new DelegationLeg { EventId = made.Id, Country = stay.Country };
            leg.Stay(first.AddDays(stay.From), first.AddDays(stay.To));
            db.Add(leg);
        }
        await db.SaveChangesAsync(cancel);
    }
}
