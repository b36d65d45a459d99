using System.Net.Mail;

namespace Events.Platform.Mail;

/// <summary>The seam to whatever carries mail away. One instance serves one batch and keeps its connection for it.</summary>
public interface IMailTransport : IAsyncDisposable
{
    /// <exception cref="MailRefused">The server did not take the message.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancel);
}

/// <param name="forGood">The server said that it will never take it (5yz); otherwise it is worth another try.</param>
public class MailRefused(string reason, bool forGood, Exception? inner = null) : Exception(reason, inner)
{
    public bool ForGood => forGood;
}
