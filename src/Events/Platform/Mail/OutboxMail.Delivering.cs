using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Mail;

public partial class OutboxMail
{
    /// <summary>How long a sender may take before another one takes over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public const int MostTries = 10;

    /// <summary>Takes the mail for sending; <see cref="NextTryAt"/> is when the lease ends.</summary>
    public void Begin(DateTimeOffset now)
    {
        State = MailState.Sending;
        Tries++;
        NextTryAt = now + Lease;
    }

    public void Deliver(string subject, DateTimeOffset now)
    {
        (State, SentAt, LastError) = (MailState.Sent, now, null);
        Subject = Shortened(subject, 500);
    }

    /// <summary>The reader's address was corrected while the mail waited.</summary>
    public void Redirect(MailReader reader) => (ToAddress, ToName) = (reader.Address, reader.Name);

    /// <summary>What the mail was about is gone or has changed: nothing is sent.</summary>
    public void Withdraw() => (State, LastError) = (MailState.Withdrawn, null);

    /// <param name="forGood">The server refused the address or the message itself: trying again would not help.</param>
    public void Fail(string error, bool forGood, DateTimeOffset now)
    {
        LastError = Shortened(error, 1000);
        State = forGood || Tries >= MostTries ? MailState.Failed : MailState.Retry;
        NextTryAt = now + Backoff(Tries);
    }

    /// <summary>
    /// Somebody asks to try undelivered mails again, inside the caller's transaction. The state is part of the update, so that one that has left
    /// meanwhile is left alone.
    /// </summary>
    public static Task<int> SendAgainAsync(IQueryable<OutboxMail> mails, DateTimeOffset now, CancellationToken cancel) => mails
        .Where(mail => mail.State == MailState.Failed || mail.State == MailState.Retry)
        .ExecuteUpdateAsync(mail => mail
            .SetProperty(m => m.State, MailState.Queued)
            .SetProperty(m => m.Tries, 0)
            .SetProperty(m => m.NextTryAt, now), cancel);

    /// <summary>One minute, then doubled, at most six hours.</summary>
    private static TimeSpan Backoff(int tries) => TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, tries - 1)));

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..length];
}

public static class MailErrors
{
    public static readonly Web.Refusal UnknownKind = new("This program does not know mails of this kind.");
    public static readonly Web.Refusal IsNotUndelivered = new("This mail does not wait for another try: it has left or was withdrawn.");
}
