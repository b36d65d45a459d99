namespace Events.Platform.Mail;

/// <summary>A mail ready to be sent: both bodies, and what hangs on it.</summary>
public sealed record ComposedMail(string Subject, string Html, string Text)
{
    /// <summary>The sender's name as the reader sees it; the address is a setting.</summary>
    public string FromName { get; init; } = "";

    /// <summary>Whom the mail reaches by now, since an address may be corrected while a mail waits; null keeps the one that it was written to.</summary>
    public MailReader? To { get; init; }

    /// <summary>Pictures shown inside the HTML body as <c>cid:name</c>.</summary>
    public IReadOnlyList<MailPart> Pictures { get; init; } = [];

    public IReadOnlyList<MailPart> Attachments { get; init; } = [];

    /// <summary>The address for one-click unsubscription (RFC 8058), on mail that is not essential.</summary>
    public string? UnsubscribeAddress { get; init; }
}

/// <param name="Name">The file name, or the content id of a picture.</param>
/// <param name="MediaType">Such as <c>text/calendar; charset=utf-8; method=PUBLISH</c>.</param>
public sealed record MailPart(string Name, string MediaType, byte[] Content);

/// <summary>Who gets a mail.</summary>
public sealed record MailReader(string Address, string Name);

/// <summary>Composes the mails of the kind that its <see cref="MailKindAttribute"/> names.</summary>
public interface IMailComposer
{
    /// <summary>The mail in its reader's language, which is the language of the page while this runs; null when it has become pointless.</summary>
    Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel);
}

/// <summary>Names a kind of mail in the outbox. The name stays when the class is called something else, for rows of it are stored.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MailKindAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>Nobody but its reader may see the words: they sign in, or hold passport data.</summary>
    public bool IsPrivate { get; init; }

    public static MailKindAttribute Of(Type composer) =>
        (MailKindAttribute?)GetCustomAttribute(composer, typeof(MailKindAttribute)) ?? throw new InvalidOperationException($"{composer.Name} needs a [MailKind].");
}
