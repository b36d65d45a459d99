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

    /// <summary>What the mail was about is gone or has changed: nothing is sent.</summary>
    public void Withdraw() => (State, LastError) = (MailState.Withdrawn, null);

    /// <param name="forGood">The server refused the address or the message itself: trying again would not help.</param>
    public void Fail(string error, bool forGood, DateTimeOffset now)
    {
        LastError = Shortened(error, 1000);
        State = forGood || Tries >= MostTries ? MailState.Failed : MailState.Retry;
        NextTryAt = now + Backoff(Tries);
    }

    /// <summary>Somebody asks to try an undelivered mail again.</summary>
    public void SendAgain(DateTimeOffset now)
    {
        if (State is MailState.Sent) throw new Web.Refused(MailErrors.IsSentAlready);
        (State, Tries, NextTryAt) = (MailState.Queued, 0, now);
    }

    /// <summary>One minute, then doubled, at most six hours.</summary>
    private static TimeSpan Backoff(int tries) => TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, tries - 1)));

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..length];
}

public static class MailErrors
{
    public static readonly Web.Refusal IsSentAlready = new("This mail has been sent already.");
}
