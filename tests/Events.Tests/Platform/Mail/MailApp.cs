using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Platform.Mail;

/// <summary>Composes by the subject's key: 0 is pointless, below that it fails.</summary>
[MailKind("NoteToReader")]
public class NoteToReaderMail : IMailComposer
{
    public Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel) => mail.SubjectId switch
    {
        0 => Task.FromResult<ComposedMail?>(null),
        < 0 => throw new InvalidOperationException("The note is broken."),
        _ => Task.FromResult<ComposedMail?>(Mails.Note($"Note {mail.SubjectId} in {Languages.Current}")),
    };
}

/// <summary>The program sending through the SMTP server, on a clock that stands still; mail goes out only when a test says so.</summary>
public static class MailApp
{
    public static async Task<TestApp> StartAsync(Database database, int perMinute = 100_000, bool isQuiet = true) => await TestApp.StartAsync(database, new TestOptions
    {
        IsQuiet = isQuiet,
        Settings = new((await SmtpServer.SharedAsync()).Settings) { ["Mail:PerMinute"] = perMinute.ToString() },
        Services = services => services.AddScoped<IMailComposer, NoteToReaderMail>(),
    });

    extension(TestApp app)
    {
        /// <summary>Puts a mail into the outbox; the result is its key.</summary>
        public async Task<long> QueueAsync(string address, long subjectId = 1, string language = "en")
        {
            await app.InScopeAsync(async services =>
            {
                services.GetRequiredService<Outbox>().Add<NoteToReaderMail>(address, "Reader", language, subjectId);
                await services.GetRequiredService<EventsDbContext>().SaveChangesAsync();
            });
            return await app.ReadAsync(db => db.OutboxMails.Where(mail => mail.ToAddress == address).OrderBy(mail => mail.Id).Select(mail => mail.Id).LastAsync());
        }

        public Task<OutboxMail> MailAsync(long id) => app.ReadAsync(db => db.OutboxMails.SingleAsync(mail => mail.Id == id));

        public Task DeliverAsync() => app.RunAsync<DeliverMail>();
    }
}
