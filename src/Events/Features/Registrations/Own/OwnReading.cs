using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Events.Platform.Documents;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Own;

/// <summary>Reads all that a registrant's own page shows.</summary>
public class OwnReading(EventsDbContext db, FormReading forms, TicketSigner signer, Papers papers, TimeProvider clock)
{
    /// <param name="registration">With its event and people.</param>
    public async Task<OwnRegistration> ReadAsync(Registration registration, CancellationToken cancel)
    {
        var tickets = new List<OwnTicket>();
        foreach (var attendee in registration.Attendees)
            tickets.Add(new OwnTicket(attendee, await signer.PayloadAsync(registration.Event, attendee.TicketCode, cancel)));
        return new OwnRegistration(registration, tickets, registration.State == RegistrationState.Waiting ? await WaitingList.PlaceAsync(db, registration, cancel) : 0, clock.GetUtcNow())
        {
            HasPicture = papers.CanPrint,
            Successor = registration.IsCancelled ? await SuccessorAsync(registration.Id, cancel) : null,
            Notes = registration.IsConfirmed ? await NotesAsync(registration.EventId, cancel) : new Dictionary<AttendeeCategory, Bilingual>(),
            FullSessions = registration.State == RegistrationState.Waiting && registration.RegistrantMayChange(clock.GetUtcNow()) ? [.. (await SessionSignUp.FullAsync(db, [.. registration.Attendees.Select(person => person.Id)], cancel)).SelectMany(titles => titles).Distinct()] : [],
            Unanswered = await UnansweredAsync(registration, cancel),
        };
    }

    private Task<string?> SuccessorAsync(long id, CancellationToken cancel) =>
        db.Attendees.Where(a => a.Registration.ReplacesId == id && !a.IsOpen).Select(a => a.Name).FirstOrDefaultAsync(cancel);

    private async Task<Dictionary<AttendeeCategory, Bilingual>> NotesAsync(long eventId, CancellationToken cancel) =>
        (await RegistrationRules.OfAsync(db, eventId, cancel)).Categories.Where(rules => !rules.Note.IsEmpty).ToDictionary(rules => rules.Category, rules => rules.Note);

    private async Task<IReadOnlyList<Attendee>> UnansweredAsync(Registration registration, CancellationToken cancel)
    {
        var people = new List<Attendee>();
        if (!registration.RegistrantMayChange(clock.GetUtcNow())) return people;
        var form = await FormVersion.OfAsync(db, registration.EventId, cancel);
        foreach (var person in registration.Attendees)
            if ((await forms.OfAsync(person, form, cancel)).IsIncomplete) people.Add(person);
        return people;
    }
}
