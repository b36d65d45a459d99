namespace Events.Platform.Mail;

/// <summary>A mail ready to be sent: both bodies, and what hangs on it.</summary>
public sealed record ComposedMail(string Subject, string Html, string Text)
{
    /// <summary>The sender's name as the reader sees it; the address is a setting.</summary>
    public string FromName { get; init; } = "";

    /// <summary>Pictures shown inside the HTML body as <c>cid:name</c>.</summary>
    public IReadOnlyList<MailPart> Pictures { get; init; } = [];

    public IReadOnlyList<MailPart> Attachments { get; init; } = [];

    /// <summary>The address for one-click unsubscription (RFC 8058), on mail that is not essential.</summary>
    public string? UnsubscribeAddress { get; init; }
}

/// <param name="Name">The file name, or the content id of a picture.</param>
/// <param name="MediaType">Such as <c>text/calendar; charset=utf-8; method=PUBLISH</c>.</param>
public sealed record MailPart(string Name, string MediaType, byte[] Content);

/// <summary>Composes the mails of one kind, named after the class without its ending: <c>TicketToAttendeeMail</c> is kind <c>TicketToAttendee</c>.</summary>
public interface IMailComposer
{
    string Kind => GetType().Name[..^"Mail".Length];

    /// <summary>The mail in its reader's language, which is the language of the page while this runs; null when it has become pointless.</summary>
    Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel);
}
