using System.Net.Mail;

namespace Events.Platform.Mail;

/// <summary>Writes each mail as an .eml file, which any mail program opens. Used when no server is set.</summary>
public sealed class FolderTransport : IMailTransport
{
    private readonly string folder;
    private readonly DirectoryInfo drafts;
    private readonly SmtpClient client;

    public FolderTransport(string folder)
    {
        this.folder = folder;
        drafts = Directory.CreateTempSubdirectory("events-mail");
        client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = drafts.FullName };
    }

    /// <summary>A file is moved into the folder when it is whole, so that nobody reads half a mail.</summary>
    public async Task SendAsync(MailMessage message, CancellationToken cancel)
    {
        await client.SendMailAsync(message, cancel);
        foreach (var written in drafts.EnumerateFiles())
        {
            var beside = Path.Combine(folder, written.Name + ".part");
            written.CopyTo(beside);
            File.Move(beside, Path.Combine(folder, written.Name));
            written.Delete();
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        drafts.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
