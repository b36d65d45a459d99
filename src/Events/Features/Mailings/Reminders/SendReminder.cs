using Events.Features.Mailings.Mails;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>
/// Writes a due reminder to everybody it is for: mark, deliveries and mails in one transaction. A trigger that comes early, late, twice or on two
/// nodes does nothing more, for the rule's row decides.
/// </summary>
public partial class SendReminder(EventsDbContext db, ReminderReaders readers, Outbox outbox, TimeProvider clock, ILogger<SendReminder> log) : IDueJob
{
    private const int BatchSize = 500;

    public async Task RunAsync(long id, CancellationToken cancel)
    {
        try
        {
            await db.WriteAsync(() => WriteAsync(id, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was faster, or somebody was editing it; where it is still open, the sweep arms it again.
            WasTaken(id);
        }
    }

    private async Task WriteAsync(long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rule = await db.ReminderRules.Include(r => r.Event).FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (rule is null || !rule.IsDue(rule.Event, now)) return;

        var people = await readers.UnwrittenAsync(rule, cancel);
        rule.MarkSent(rule.Event, people.Count, now);
        // Saved first: whoever changes the row holds it until the mails are written, and the other one is refused.
        await db.SaveChangesAsync(cancel);
        foreach (var batch in people.Chunk(BatchSize))
        {
            foreach (var person in batch) db.Add(new ReminderDelivery { RuleId = id, RecipientId = person.Id, Mail = Write(rule.Audience, person) });
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        Written(id, people.Count);
    }

    private OutboxMail Write(Audience audience, ReminderReaders.Reader person) => audience == Audience.Team
        ? outbox.Add<ReminderToTeamMail>(person.Email, person.Name, person.Language, person.Id)
        : outbox.Add<ReminderToAttendeeMail>(person.Email, person.Name, person.Language, person.Id);

    [LoggerMessage(LogLevel.Information, "Reminder {Id} was written to {Count} people")]
    private partial void Written(long id, int count);

    [LoggerMessage(LogLevel.Information, "Reminder {Id} was taken by somebody else")]
    private partial void WasTaken(long id);
}
