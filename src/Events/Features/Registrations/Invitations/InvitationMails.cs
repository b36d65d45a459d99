using Events.Features.Registrations.Mails;
using Events.Platform.Mail;

namespace Events.Features.Registrations.Invitations;

/// <summary>Which mails follow an answer.</summary>
public static class InvitationMails
{
    extension(Outbox outbox)
    {
        /// <summary>Tells those who had tickets that these are no longer valid, where the registration was cancelled.</summary>
        public void TellGone(Registration? gone)
        {
            if (gone is not { IsCancelled: true, ConfirmedAt: not null }) return;
            foreach (var person in gone.Attendees.Where(person => person.Email.Length > 0))
                outbox.Add<CancellationToAttendeeMail>(person.Email, person.Name, gone.Language, person.Id);
        }
    }
}
