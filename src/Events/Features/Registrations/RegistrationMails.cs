using Events.Features.Registrations.Groups;
using Events.Features.Registrations.Mails;
using Events.Platform.Mail;

namespace Events.Features.Registrations;

/// <summary>Which mail goes to the people of a registration.</summary>
public static class RegistrationMails
{
    extension(Outbox outbox)
    {
        /// <summary>Tells the manager of a group how its places stand.</summary>
        public void Tell(RegistrationGroup group) => outbox.Add<GroupToManagerMail>(group.ManagerEmail, group.ManagerName, group.Language, group.Id);

        /// <summary>The ticket to whoever comes now; to whoever does not, that theirs is revoked.</summary>
        public void TellReplaced(Registration former, Registration next)
        {
            if (former.Attendees[0] is { Email.Length: > 0, IsOpen: false } person) outbox.Add<CancellationToAttendeeMail>(person.Email, person.Name, former.Language, person.Id);
            outbox.Tell(next);
        }

        /// <summary>The ticket to whoever is confirmed, to all others how they stand, of a place without an address its manager; nothing to those without an address. The rows must have their keys.</summary>
        public void Tell(Registration registration)
        {
            if (registration is { IsForManager: true, Group: { } group }) outbox.Tell(group);
            foreach (var person in registration.Attendees.Where(person => person.Email.Length > 0))
                if (registration is { IsConfirmed: true, IsAsked: false }) outbox.Add<TicketToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
                else outbox.Add<StandingToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
        }
    }
}
