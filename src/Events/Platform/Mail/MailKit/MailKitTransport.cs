using System.Net.Mail;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SmtpClient = MailKit.Net.Smtp.SmtpClient;
using SmtpStatusCode = MailKit.Net.Smtp.SmtpStatusCode;

namespace Events.Platform.Mail.MailKit;

/// <summary>SMTP by MailKit, which also speaks TLS from the first byte and sends several commands at once.</summary>
public sealed class MailKitTransport(SmtpSettings settings) : IMailTransport
{
    private readonly SmtpClient client = new() { Timeout = 30_000 };

    public async Task SendAsync(MailMessage message, CancellationToken cancel)
    {
        using var mime = (MimeMessage)message;
        // To MimeKit these are headers of the body, which the conversion leaves out.
        if (message.Headers["Content-Language"] is { } language) mime.Body!.Headers.Replace(HeaderId.ContentLanguage, language);
        try
        {
            await ConnectAsync(cancel);
            await client.SendAsync(mime, cancel);
        }
        catch (SmtpCommandException failure)
        {
            throw new MailRefused(failure.Message, IsForGood(failure), failure);
        }
        catch (Exception failure) when (failure is ProtocolException or AuthenticationException or SslHandshakeException
            or ServiceNotAuthenticatedException or NotSupportedException or SocketException or IOException)
        {
            throw new MailRefused(failure.Message, forGood: false, failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsConnected) await client.DisconnectAsync(quit: true);
        client.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (client.IsConnected) return;
        var security = settings.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
        await client.ConnectAsync(settings.Host!, settings.Port, security, cancel);
        if (settings.User is not null) await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancel);
    }

    /// <summary>A server that asks for sign-in or TLS refuses our settings, not the mail.</summary>
    private static bool IsForGood(SmtpCommandException failure) =>
        (int)failure.StatusCode is >= 500 and < 600 && failure.StatusCode != SmtpStatusCode.AuthenticationRequired;
}
