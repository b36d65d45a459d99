using Events.Platform.Mail;
using Events.Tests.Support;

namespace Events.Tests.Platform.Mail;

public class MailSecurityContract
{
    [Theory, OnEveryTransport]
    public async Task StartTls_and_a_password_open_the_server(string transport)
    {
        var server = await SmtpServer.SharedAsync();

        var received = await SendAsync(transport, new SmtpSettings
        {
            Host = SmtpServer.Host,
            Port = server.SignInPort,
            Security = SmtpSecurity.StartTls,
            User = SmtpServer.User,
            Password = SmtpServer.Password,
        });

        Assert.True(received.Tls);
        Assert.Equal(SmtpServer.User, received.User);
    }

    [Theory, OnEveryTransport]
    public async Task A_wrong_password_is_our_mistake_and_not_the_mails(string transport)
    {
        var server = await SmtpServer.SharedAsync();

        var refused = await Assert.ThrowsAsync<MailRefused>(() => SendAsync(transport, new SmtpSettings
        {
            Host = SmtpServer.Host,
            Port = server.SignInPort,
            Security = SmtpSecurity.StartTls,
            User = SmtpServer.User,
            Password = "wrong",
        }));

        Assert.False(refused.ForGood);
    }

    [Theory, OnEveryTransport]
    public async Task Without_a_password_the_mail_waits(string transport)
    {
        var server = await SmtpServer.SharedAsync();

        var refused = await Assert.ThrowsAsync<MailRefused>(() => SendAsync(transport, new SmtpSettings { Host = SmtpServer.Host, Port = server.SignInPort }));

        Assert.False(refused.ForGood);
    }

    [Theory, OnEveryTransport]
    public async Task A_certificate_of_another_name_is_not_trusted(string transport)
    {
        var server = await SmtpServer.SharedAsync();

        var refused = await Assert.ThrowsAsync<MailRefused>(() => SendAsync(transport, new SmtpSettings
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = SmtpSecurity.StartTls,
        }));

        Assert.False(refused.ForGood);
    }

    [Theory, OnEveryTransport]
    public async Task Tls_from_the_first_byte_is_MailKits(string transport)
    {
        if (transport != "MailKitTransport") return;
        var server = await SmtpServer.SharedAsync();

        var received = await SendAsync(transport, new SmtpSettings
        {
            Host = SmtpServer.Host,
            Port = server.TlsPort,
            Security = SmtpSecurity.Tls,
            User = SmtpServer.User,
            Password = SmtpServer.Password,
        });

        Assert.True(received.Tls);
        Assert.Equal(SmtpServer.User, received.User);
    }

    private static async Task<ReceivedMail> SendAsync(string transport, SmtpSettings settings)
    {
        await using var open = OnEveryTransportAttribute.Open(transport, settings);
        var mail = Mails.To(Mails.Address());
        using var message = MailMessages.From(mail, Mails.Note(), "events@chamber.example");
        await open.SendAsync(message, CancellationToken.None);
        return await (await SmtpServer.SharedAsync()).Mailbox.WaitForAsync(mail.ToAddress);
    }
}
