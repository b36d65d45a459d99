using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private const int Applicants = 4;

    /// <summary>A delegation that is open: the chamber decides who travels, and some have asked.</summary>
    private async Task AddRulesAsync(DemoCrowd crowd, CancellationToken cancel)
    {
        var missions = await db.Events.Where(e => e.Kind == EventKind.OutboundDelegation).ToListAsync(cancel);
        foreach (var mission in missions.Where(mission => mission.AcceptsRegistrations(now)))
        {
            db.Add(new RegistrationRules { EventId = mission.Id, NeedsApproval = true });
            await db.SaveChangesAsync(cancel);
            // Who travels already does not ask again.
            var travelling = (await db.Attendees.Where(a => a.EventId == mission.Id).Select(a => a.Email).ToListAsync(cancel)).ToHashSet();
            foreach (var person in crowd.Draw(Applicants, person => IsOurs(person) && !travelling.Contains(Fold.Email(person.Email))))
                await Registration.ApplyAsync(db, new Application(mission, person.Language, [person.ToAttendee("", needsLetter: false)]), now.AddHours(-random.Next(2, 50)), cancel);
        }
    }
}
