using System.Net.Mail;

namespace Events.Platform.Mail;

/// <summary>Writes each mail as an .eml file, which any mail program opens. Used when no server is set.</summary>
public sealed class FolderTransport(string folder) : IMailTransport
{
    private readonly SmtpClient client = new()
    {
        DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
        PickupDirectoryLocation = folder,
    };

    public Task SendAsync(MailMessage message, CancellationToken cancel) => client.SendMailAsync(message, cancel);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
