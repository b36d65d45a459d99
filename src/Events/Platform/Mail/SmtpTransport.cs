using System.Net;
using System.Net.Mail;

namespace Events.Platform.Mail;

/// <summary>SMTP by System.Net.Mail: plain or STARTTLS.</summary>
public sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private readonly SmtpClient client = new(settings.Host, settings.Port)
    {
        EnableSsl = settings.Security == SmtpSecurity.StartTls,
        Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        Timeout = 30_000,
    };

    public async Task SendAsync(MailMessage message, CancellationToken cancel)
    {
        try
        {
            await client.SendMailAsync(message, cancel);
        }
        catch (SmtpException failure)
        {
            throw new MailRefused(failure.InnerException?.Message ?? failure.Message, IsForGood(failure.StatusCode), failure);
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 500 and < 600
        and not (int)SmtpStatusCode.MustIssueStartTlsFirst and not (int)SmtpStatusCode.ClientNotPermitted;
}
