using System.Text.RegularExpressions;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Outgoing;

/// <summary>A mail of the outbox to read. Its words are composed anew, and without the secrets that make them somebody's own.</summary>
public partial class MailCopy(EventsDbContext db, MailComposers composers)
{
    /// <param name="Words">Null where they may not be shown, or where there are none by now.</param>
    public sealed record Result(OutboxMail Mail, MailWords? Words, bool IsPrivate);

    public sealed record MailWords(string Subject, string Text, IReadOnlyList<string> Attachments);

    public async Task<Result?> ReadAsync(long id, CancellationToken cancel)
    {
        if (await db.OutboxMails.AsNoTracking().FirstOrDefaultAsync(mail => mail.Id == id, cancel) is not { } found) return null;
        return composers.IsPrivate(found) ? new Result(found, null, true) : new Result(found, await WordsAsync(found, cancel), false);
    }

    private async Task<MailWords?> WordsAsync(OutboxMail mail, CancellationToken cancel)
    {
        try
        {
            return await composers.ComposeAsync(mail, cancel) is { } composed
                ? new MailWords(mail.Subject ?? composed.Subject, Secret().Replace(composed.Text, "/$1/…"), [.. composed.Attachments.Select(part => part.Name)])
                : null;
        }
        catch (Refused)
        {
            return null; // It waits for something, such as the publication of its event.
        }
    }

    /// <summary>The address of a person's own page or invitation: whoever has it may change the registration.</summary>
    [GeneratedRegex(@"/([ri])/[\w-]+")]
    private static partial Regex Secret();
}
