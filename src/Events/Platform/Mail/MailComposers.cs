using Events.Platform.Text;

namespace Events.Platform.Mail;

/// <summary>Finds who composes a mail, by its kind.</summary>
public class MailComposers(IEnumerable<IMailComposer> composers)
{
    private readonly Dictionary<string, (IMailComposer Composer, bool IsPrivate)> composers = composers
        .Select(composer => (composer, Kind: MailKindAttribute.Of(composer.GetType())))
        .ToDictionary(known => known.Kind.Name, known => (known.composer, known.Kind.IsPrivate));

    /// <summary>The mail as it would leave now, in its reader's language; null when it has become pointless.</summary>
    /// <exception cref="UnknownMailKind">The row is of another version of the program, or its composer is not registered.</exception>
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (!composers.TryGetValue(mail.Kind, out var known)) throw new UnknownMailKind();
        using var language = Languages.Speak(mail.Language);
        return await known.Composer.ComposeAsync(mail, cancel);
    }

    /// <summary>Whether nobody but its reader may see the words. What is unknown is not shown either.</summary>
    public bool IsPrivate(OutboxMail mail) => !composers.TryGetValue(mail.Kind, out var known) || known.IsPrivate;
}

public class UnknownMailKind() : Exception(MailErrors.UnknownKind.Text);
