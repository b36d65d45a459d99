using Events.Features.Planning;
using Events.Platform.Mail;

namespace Events.Features.Mailings.Reminders;

/// <summary>That a reminder was written to one person. It is stored with the mail in one transaction.</summary>
public class ReminderDelivery
{
    public required long RuleId { get; init; }
    public ReminderRule Rule { get; private set; } = null!;

    /// <summary>An attendee's key; a user's where the rule is for the team.</summary>
    public required long RecipientId { get; init; }

    public OutboxMail? Mail { get; init; }
    public long? MailId { get; private set; }
}
