using System.ComponentModel.DataAnnotations;

namespace Events.Platform.Mail;

public enum MailState
{
    [Display(Name = "Waiting|mail")] Queued,
    [Display(Name = "Being sent")] Sending,
    [Display(Name = "To be tried again")] Retry,
    [Display(Name = "Sent|mail")] Sent,
    [Display(Name = "Failed")] Failed,
    [Display(Name = "Withdrawn")] Withdrawn,
}

/// <summary>
/// One message to one person, written in the same transaction as the change that calls for it. It says which mail about what; the words
/// are composed when it is delivered. queued → sending (leased) → sent | retry (with back-off) | failed; withdrawn when it has become pointless.
/// </summary>
public partial class OutboxMail
{
    public long Id { get; private set; }

    /// <summary>What its composer calls it, such as <c>TicketToAttendee</c>; see <see cref="MailKindAttribute"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of what the mail is about; the composer knows of what table.</summary>
    public required long SubjectId { get; init; }

    public required string ToAddress { get; set; }
    public required string ToName { get; set; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>RFC 5322 Message-ID, the same on each try, so that a receiver can drop a repetition.</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public MailState State { get; private set; } = MailState.Queued;
    public int Tries { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>As it was sent, for the list of mails.</summary>
    public string? Subject { get; private set; }

    public string? LastError { get; private set; }

    public static OutboxMail To<TComposer>(string address, string name, string language, long subjectId, DateTimeOffset now) where TComposer : IMailComposer =>
        To(address, name, language, MailKindAttribute.Of(typeof(TComposer)).Name, subjectId, now);

    public static OutboxMail To(string address, string name, string language, string kind, long subjectId, DateTimeOffset now) => new()
    {
        Kind = kind,
        SubjectId = subjectId,
        ToAddress = address,
        ToName = name,
        Language = language,
        MessageId = $"{Guid.NewGuid():N}@events",
        CreatedAt = now,
        NextTryAt = now,
    };
}
