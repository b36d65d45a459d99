using Events.Features.Registrations.Groups;
using Events.Features.Registrations.Mails;
using Events.Platform.Mail;

namespace Events.Features.Registrations;

/// <summary>Which mail goes to the people of a registration.</summary>
public static class RegistrationMails
{
    /// <summary>The ticket to whoever is confirmed, to all others how they stand, of a place without an address its manager; nothing to those without an address. The rows must have their keys.</summary>
    public static IEnumerable<OutboxMail> Of(Registration registration, DateTimeOffset now)
    {
        if (registration is { IsForManager: true, Group: { } group }) yield return OutboxMail.To<GroupToManagerMail>(group.ManagerEmail, group.ManagerName, group.Language, group.Id, now);
        foreach (var person in registration.Attendees.Where(person => person.Email.Length > 0))
            yield return registration is { IsConfirmed: true, IsAsked: false }
                ? OutboxMail.To<TicketToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id, now)
                : OutboxMail.To<StandingToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id, now);
    }

    extension(Outbox outbox)
    {
        /// <inheritdoc cref="Of"/>
        public void Tell(Registration registration) => outbox.AddEach(now => Of(registration, now));

        /// <summary>Tells the manager of a group how its places stand.</summary>
        public void Tell(RegistrationGroup group) => outbox.Add<GroupToManagerMail>(group.ManagerEmail, group.ManagerName, group.Language, group.Id);

        /// <summary>The ticket to whoever comes now; to whoever does not, that theirs is revoked.</summary>
        public void TellReplaced(Registration former, Registration next)
        {
            outbox.TellGone(former);
            outbox.Tell(next);
        }

        /// <summary>Tells those who had tickets that these are no longer valid, where the registration was cancelled.</summary>
        public void TellGone(Registration? gone)
        {
            if (gone is not { IsCancelled: true, ConfirmedAt: not null }) return;
            foreach (var person in gone.Attendees.Where(person => person is { Email.Length: > 0, IsOpen: false }))
                outbox.Add<CancellationToAttendeeMail>(person.Email, person.Name, gone.Language, person.Id);
        }
    }
}
