using System.Collections.Concurrent;
using System.Net.Mail;
using Events.Platform;
using Events.Platform.Mail;
using Microsoft.Extensions.Options;

namespace Events.Tests.Features.Mailings;

/// <summary>Takes all mails of a test in memory, and can be told to fail or to hang before it takes one.</summary>
public sealed class PostRoom
{
    public sealed record Letter(string To, string Subject, string Text, string Html, string MessageId, string Language, string From);

    private readonly ConcurrentQueue<Letter> letters = [];

    /// <summary>Runs before a mail is taken; what it throws is the server's answer.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyCollection<Letter> Letters => letters;

    public IEnumerable<Letter> To(string address) => letters.Where(letter => letter.To == address);

    public void AddTo(IServiceCollection services) => services.AddSingleton<MailTransports>(provider =>
        new Transports(this, provider.GetRequiredService<IOptions<MailSettings>>(), provider.GetRequiredService<IOptions<Settings>>()));

    private sealed class Transports(PostRoom room, IOptions<MailSettings> mail, IOptions<Settings> settings) : MailTransports(mail, settings)
    {
        public override IMailTransport Open() => new Transport(room);
    }

    private sealed class Transport(PostRoom room) : IMailTransport
    {
        public async Task SendAsync(MailMessage message, CancellationToken cancel)
        {
            await room.Before(cancel);
            using var html = new StreamReader(message.AlternateViews[0].ContentStream);
            room.letters.Enqueue(new Letter(
                message.To[0].Address, message.Subject, message.Body, await html.ReadToEndAsync(cancel), message.Headers["Message-ID"]!,
                message.Headers["Content-Language"]!, message.From!.DisplayName));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
