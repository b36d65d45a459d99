using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Platform.Mail;

/// <summary>Clears mails that left long ago or were withdrawn, some hundred at a time, so that others get their turn. What failed stays until somebody has seen to it.</summary>
public partial class ClearSentMails(EventsDbContext db, IOptions<MailSettings> settings, TimeProvider clock, ILogger<ClearSentMails> log) : IJob
{
    private const int BatchSize = 500;

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddDays(-settings.Value.KeepDays);
        var (all, count) = (0, 0);
        do
        {
            var ids = await db.OutboxMails.Where(mail => mail.CreatedAt < before && (mail.State == MailState.Sent || mail.State == MailState.Withdrawn))
                .OrderBy(mail => mail.CreatedAt).Take(BatchSize).Select(mail => mail.Id).ToListAsync(cancel);
            count = ids.Count;
            if (count > 0) all += await db.WriteAsync(() => db.OutboxMails.Where(mail => ids.Contains(mail.Id)).ExecuteDeleteAsync(cancel), cancel);
        }
        while (count == BatchSize);
        if (all > 0) Cleared(all);
    }

    [LoggerMessage(LogLevel.Information, "{Count} old mails were cleared away")]
    private partial void Cleared(int count);
}
