using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>Branches and partners have their part in an event.</summary>
    private async Task ShareAsync(Event made, DemoEvent line, CancellationToken cancel)
    {
        foreach (var share in line.Partners ?? [])
        {
            var id = units[share.Unit];
            made.ShareWith(await db.Units.SingleAsync(unit => unit.Id == id, cancel), share.Role, share.Quota);
        }
    }

    /// <summary>Some of our own members came through them, and each of them had somebody who cancelled.</summary>
    private static void Bring(Event made, DemoEvent line, List<Registration> registrations)
    {
        foreach (var (share, part) in made.Shares.Zip(line.Partners ?? []))
        {
            var left = part.Brings;
            var free = registrations.Where(registration => registration.PartnerUnitId is null && registration.Attendees.All(attendee => attendee.Country == "CN")).ToList();
            foreach (var registration in free.Where(registration => !registration.IsCancelled))
            {
                if (registration.Attendees.Count > left) continue;
                registration.BroughtBy(share);
                left -= registration.Attendees.Count;
            }
            free.Find(registration => registration.IsCancelled)?.BroughtBy(share);
        }
    }
}
