using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Platform.Mail;

/// <summary>
/// Delivers what waits in the outbox. At least once, never silently lost, never again once success is recorded. Several may run at
/// once, on several nodes: each takes mails by changing their row.
/// </summary>
public partial class DeliverMail(
    EventsDbContext db, MailComposers composers, MailTransports transports, IOptions<MailSettings> settings,
    TimeProvider clock, ILogger<DeliverMail> log) : IJob
{
    private const int BatchSize = 50;

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var transport = transports.Open();
        while (await TakeAsync(cancel) is { Count: > 0 } batch)
        {
            foreach (var mail in batch) await DeliverAsync(mail, transport, cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<OutboxMail>> TakeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.WriteAsync(async () =>
        {
            await db.TakeTurnAsync(nameof(DeliverMail), cancel); // Else two nodes would both find the same room.
            var inLastMinute = await InLastMinuteAsync(now, cancel);
            var room = Math.Min(BatchSize, settings.Value.PerMinute - inLastMinute);
            if (room <= 0) return [];

            var due = db.OutboxMails.Where(mail => mail.NextTryAt <= now
                && (mail.State == MailState.Queued || mail.State == MailState.Retry || mail.State == MailState.Sending));
            var ids = await due.OrderBy(mail => mail.NextTryAt).ThenBy(mail => mail.Id).Take(room).Select(mail => mail.Id).ToListAsync(cancel);
            // Whoever changes the row first has it; on PostgreSQL a person may have changed one meanwhile.
            var lease = now + OutboxMail.Lease;
            await due.Where(mail => ids.Contains(mail.Id)).ExecuteUpdateAsync(row => row
                .SetProperty(m => m.State, MailState.Sending)
                .SetProperty(m => m.NextTryAt, lease)
                .SetProperty(m => m.Tries, m => m.Tries + 1), cancel);
            return await db.OutboxMails.Where(mail => ids.Contains(mail.Id) && mail.State == MailState.Sending && mail.NextTryAt == lease)
                .OrderBy(mail => mail.Id).ToListAsync(cancel);
        }, cancel);
    }

    /// <summary>Two counts, each by an index of its own: one with “or” would read the whole outbox, which grows for years.</summary>
    private async Task<int> InLastMinuteAsync(DateTimeOffset now, CancellationToken cancel) =>
        await db.OutboxMails.CountAsync(mail => mail.SentAt > now.AddMinutes(-1), cancel)
        + await db.OutboxMails.CountAsync(mail => mail.State == MailState.Sending && mail.NextTryAt > now, cancel);

    private async Task DeliverAsync(OutboxMail mail, IMailTransport transport, CancellationToken cancel)
    {
        // A slow batch may have outlived its lease, and another run has taken over or will.
        if (mail.NextTryAt <= clock.GetUtcNow()) return;
        try
        {
            var composed = await composers.ComposeAsync(mail, cancel);
            if (composed is null or { To.Address: "" }) mail.Withdraw();
            else
            {
                if (composed.To is { } reader) mail.Redirect(reader);
                using var message = MailMessages.From(mail, composed, settings.Value.From);
                await transport.SendAsync(message, cancel);
                mail.Deliver(composed.Subject, clock.GetUtcNow());
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw; // The lease runs out and another run takes over.
        }
        catch (Exception failure)
        {
            mail.Fail(failure.Message, failure is MailRefused { ForGood: true } or FormatException or UnknownMailKind, clock.GetUtcNow());
            NotDelivered(failure, mail.Id, mail.Kind, mail.State);
        }
        await db.SaveChangesAsync(CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Id} ({Kind}) was not delivered, now {State}")]
    private partial void NotDelivered(Exception failure, long id, string kind, MailState state);
}
