using Events.Platform.Mail;
using Events.Tests.Support;

namespace Events.Tests.Platform.Mail;

public class MailTransportContract
{
    [Theory, OnEveryTransport]
    public async Task Everything_of_a_mail_arrives_intact(string transport)
    {
        var (mail, received) = await SendAsync(transport, Mails.Address());

        Assert.Equal(Mails.Subject, received.Subject);
        Assert.Equal("天津国际商会 Chamber <events@chamber.example>", received.From);
        Assert.Equal(["李明 Li Ming"], received.ToNames);
        Assert.Equal([mail.ToAddress], received.Recipients);
        Assert.Equal("events@chamber.example", received.Sender);
        Assert.Equal(Lines(Mails.Text), Lines(received.Text));
        Assert.Equal(Mails.Html, received.Html.Trim());
        Assert.Equal($"<{mail.MessageId}>", received.MessageId);
        Assert.Equal("zh", received.Headers["Content-Language"]);
        Assert.Equal("<https://events.example/unsubscribe/ABC>", received.Headers["List-Unsubscribe"]);
    }

    [Theory, OnEveryTransport]
    public async Task Pictures_and_attachments_arrive_byte_for_byte(string transport)
    {
        var (_, received) = await SendAsync(transport, Mails.Address());

        var picture = Assert.Single(received.Parts, part => part.Cid == "ticket");
        Assert.Equal("image/png", picture.Type);
        Assert.Equal(Mails.Picture, picture.Content);
        var pdf = Assert.Single(received.Parts, part => part.Type == "application/pdf");
        Assert.Equal("邀请函 Einladung.pdf", pdf.Name);
        Assert.Equal(Mails.Note().Attachments[0].Content, pdf.Content);
        var calendar = Assert.Single(received.Parts, part => part.Type == "text/calendar");
        Assert.Contains("method=\"PUBLISH\"", calendar.Header.Replace("=PUBLISH", "=\"PUBLISH\""));
        Assert.Equal(Mails.Note().Attachments[1].Content, calendar.Content);
        Assert.Equal("multipart/mixed", received.Structure[0]);
        Assert.Contains("multipart/alternative", received.Structure);
    }

    [Theory, OnEveryTransport]
    public async Task A_line_break_in_a_name_starts_no_header(string transport)
    {
        var address = Mails.Address();
        var (_, received) = await SendAsync(transport, address, "Eve\r\nBcc: spy@example.org", "Hello\r\nX-Evil: yes");

        Assert.Equal([address], received.Recipients);
        Assert.Equal("Hello X-Evil: yes", received.Subject);
        Assert.DoesNotContain("Bcc", received.Headers.Keys);
    }

    [Theory]
    [OnEveryTransport("defer", false)]
    [OnEveryTransport("hangup", false)]
    [OnEveryTransport("reject", true)]
    [OnEveryTransport("refuse-data", true)]
    public async Task A_refusal_tells_whether_it_is_for_good(string transport, string recipient, bool forGood)
    {
        var refused = await Assert.ThrowsAsync<MailRefused>(() => SendAsync(transport, Mails.Address(recipient)));

        Assert.Equal(forGood, refused.ForGood);
    }

    [Theory]
    [OnEveryTransport("reject")]
    [OnEveryTransport("hangup")]
    [OnEveryTransport("refuse-data")]
    public async Task After_a_refusal_the_next_mail_goes_out(string transport, string recipient)
    {
        var server = await SmtpServer.SharedAsync();
        await using var open = OnEveryTransportAttribute.Open(transport, Settings(server.Port));
        await Assert.ThrowsAsync<MailRefused>(() => SendAsync(open, Mails.To(Mails.Address(recipient))));

        var next = Mails.To(Mails.Address());
        await SendAsync(open, next);
        await server.Mailbox.WaitForAsync(next.ToAddress);
    }

    [Theory, OnEveryTransport]
    public async Task A_server_that_is_not_there_is_worth_another_try(string transport)
    {
        await using var open = OnEveryTransportAttribute.Open(transport, Settings(port: 9));

        var refused = await Assert.ThrowsAsync<MailRefused>(() => SendAsync(open, Mails.To(Mails.Address())));
        Assert.False(refused.ForGood);
    }

    private static SmtpSettings Settings(int port) => new() { Host = SmtpServer.Host, Port = port };

    private static async Task<(OutboxMail Mail, ReceivedMail Received)> SendAsync(
        string transport, string address, string name = "李明 Li Ming", string subject = Mails.Subject)
    {
        var server = await SmtpServer.SharedAsync();
        await using var open = OnEveryTransportAttribute.Open(transport, Settings(server.Port));
        var mail = Mails.To(address, name);
        await SendAsync(open, mail, subject);
        return (mail, await server.Mailbox.WaitForAsync(address));
    }

    private static async Task SendAsync(IMailTransport transport, OutboxMail mail, string subject = Mails.Subject)
    {
        using var message = MailMessages.From(mail, Mails.Note(subject), "events@chamber.example");
        await transport.SendAsync(message, CancellationToken.None);
    }

    private static string[] Lines(string text) => text.TrimEnd().Split(["\r\n", "\n"], StringSplitOptions.None);
}
