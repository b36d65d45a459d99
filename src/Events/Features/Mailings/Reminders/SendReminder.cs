using Events.Features.Mailings.Mails;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>
/// Writes a due reminder to everybody it is for, some hundred in each transaction, so that others get their turn in between. A trigger that comes
/// early, late, twice or on two nodes does nothing more, for the rows decide: the rule's own, and one for each who has it. What was broken off goes
/// on where it stopped.
/// </summary>
public partial class SendReminder(EventsDbContext db, ReminderReaders readers, Outbox outbox, TimeProvider clock, ILogger<SendReminder> log) : IDueJob
{
    private const int BatchSize = 500;

    public async Task RunAsync(long id, CancellationToken cancel)
    {
        try
        {
            while (await db.WriteAsync(() => WriteAsync(id, cancel), cancel)) db.ChangeTracker.Clear();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was editing it; where it is still open, the sweep arms it again.
            WasTaken(id);
        }
    }

    /// <returns>Whether there are more to write to.</returns>
    private async Task<bool> WriteAsync(long id, CancellationToken cancel)
    {
        await db.TakeTurnAsync($"{ReminderRule.DueKind}-{id}", cancel); // Else two nodes would both write to the same people.
        var now = clock.GetUtcNow();
        var rule = await db.ReminderRules.Include(r => r.Event).FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (rule is null || !(rule.IsBeingWritten || rule.IsDue(rule.Event, now))) return false;

        var people = await readers.UnwrittenAsync(rule, BatchSize, cancel);
        var hasMore = people.Count == BatchSize;
        rule.MarkSent(rule.Event, people.Count, hasMore, now);
        foreach (var person in people) db.Add(new ReminderDelivery { RuleId = id, RecipientId = person.Id, Mail = Write(rule.Audience, person) });
        await db.SaveChangesAsync(cancel);
        if (!hasMore) Written(id, rule.Recipients);
        return hasMore;
    }

    private OutboxMail Write(Audience audience, ReminderReaders.Reader person) => audience == Audience.Team
        ? outbox.Add<ReminderToTeamMail>(person.Email, person.Name, person.Language, person.Id)
        : outbox.Add<ReminderToAttendeeMail>(person.Email, person.Name, person.Language, person.Id);

    [LoggerMessage(LogLevel.Information, "Reminder {Id} was written to {Count} people")]
    private partial void Written(long id, int count);

    [LoggerMessage(LogLevel.Information, "Reminder {Id} was taken by somebody else")]
    private partial void WasTaken(long id);
}
