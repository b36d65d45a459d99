using Events.Platform.Mail;
using Events.Tests.Support;

namespace Events.Tests.Platform.Mail;

public class FolderTransportTests
{
    [Fact]
    public async Task Each_mail_becomes_a_file_that_holds_everything()
    {
        var folder = TempFolder.New("mail");
        await using var transport = new FolderTransport(folder);
        var mail = Mails.To("reader@example.org");
        using (var message = MailMessages.From(mail, Mails.Note(), "events@chamber.example"))
        {
            await transport.SendAsync(message, CancellationToken.None);
            await transport.SendAsync(message, CancellationToken.None);
        }

        var files = await new Mailbox(folder).AllAsync();

        Assert.Equal(2, files.Count);
        Assert.All(files, file => Assert.Equal((Mails.Subject, $"<{mail.MessageId}>"), (file.Subject, file.MessageId)));
        Assert.Equal(Mails.Html, files[0].Html.Trim());
        Assert.Equal(["", "邀请函 Einladung.pdf", "event.ics"], files[0].Parts.Select(part => part.Name));
    }
}
