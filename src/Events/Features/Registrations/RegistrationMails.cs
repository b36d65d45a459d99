using Events.Features.Registrations.Mails;
using Events.Platform.Mail;

namespace Events.Features.Registrations;

/// <summary>Which mail goes to the people of a registration.</summary>
public static class RegistrationMails
{
    extension(Outbox outbox)
    {
        /// <summary>The ticket to whoever is confirmed, to all others how they stand; nothing to those without an address. The rows must have their keys.</summary>
        public void Tell(Registration registration)
        {
            foreach (var person in registration.Attendees.Where(person => person.Email.Length > 0))
                if (registration.IsConfirmed) outbox.Add<TicketToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
                else outbox.Add<StandingToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
        }
    }
}
