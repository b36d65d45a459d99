using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>Erases from the log the names of those who could not be registered at the door, when the other data of an event that has ended is.</summary>
public class EraseGuestNames(EventsDbContext db, IKeepsPassports passports, TimeProvider clock) : IJob
{
    public Task RunAsync(CancellationToken cancel)
    {
        var ended = clock.GetUtcNow().AddDays(-passports.DaysKept);
        return db.WriteAsync(() => db.Scans.Where(scan => scan.GuestName != "" && scan.Gate.Event.EndsAt <= ended)
            .ExecuteUpdateAsync(set => set.SetProperty(scan => scan.GuestName, "").SetProperty(scan => scan.GuestOrganisation, ""), cancel), cancel);
    }
}
