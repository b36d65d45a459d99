using Events.Features.Planning;
using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>Brings the good rows of a list into the event, all of them in one transaction or none.</summary>
[Route("desk/events/{eventId:long}/attendees/imports/{id:long}/completion"), Authorize(RegistrationsFeature.CanEdit)]
public class ImportCompletionsController(EventsDbContext db, EventAccess access, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, bool sendTickets, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        if (await db.AttendeeImports.FirstOrDefaultAsync(i => i.Id == id && i.EventId == eventId, cancel) is not { } import) return NotFound();

        // Read and checked before the write turn, which others wait for. Should the list change meanwhile, its version refuses.
        var check = await ImportCheck.RunAsync(db, found, import, cancel);
        var people = check.Good.Select(row => row.Person).ToList();
        if (people.Count == 0) throw new Refused(ImportErrors.NothingToImport);
        import.Complete(check, clock.GetUtcNow());
        await db.WriteAsync(async () =>
        {
            await db.SaveChangesAsync(cancel);
            await Registration.RegisterEachAsync(db, found, RegistrationSource.Import, people, clock.GetUtcNow(), sendTickets ? Send : _ => { }, cancel);
        }, cancel);
        flash.Done("{0} people are imported.", people.Count);
        return new SeeOther($"/desk/events/{eventId}/attendees/imports/{id}");
    }

    private void Send(IReadOnlyCollection<Registration> registrations)
    {
        foreach (var registration in registrations)
            foreach (var person in registration.Attendees.Where(person => person.Email.Length > 0))
                outbox.Add<TicketToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
    }
}
