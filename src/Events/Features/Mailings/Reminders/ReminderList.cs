using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>The mails of an event on one line of time: when, to whom, and what became of those that went out.</summary>
public class ReminderList(EventsDbContext db, ReminderReaders readers)
{
    public enum State { Planned, Held, Leaving, Sent, Skipped, Dropped }

    /// <param name="Readers">How many it would reach now; null once it is sent or skipped.</param>
    /// <param name="Mails">How many of its mails are in which state.</param>
    public sealed record Line(ReminderRule Rule, ReminderReaders.Count? Readers, IReadOnlyDictionary<MailState, int> Mails)
    {
        public DateTimeOffset At => Rule.SentAt ?? Rule.DueAt;

        public int In(params MailState[] states) => states.Sum(state => Mails.GetValueOrDefault(state));

        public State StateAt(Event @event, DateTimeOffset now) =>
            Rule.SentAt is not null ? State.Sent
            : Rule.SkippedAt is not null ? State.Skipped
            : @event.State is EventState.Cancelled or EventState.Archived && !Rule.MayBeSent(@event) ? State.Dropped
            : Rule.IsHeld || (Rule.DueAt <= now && !Rule.MayLeave(@event)) ? State.Held
            : Rule.DueAt <= now ? State.Leaving
            : State.Planned;
    }

    public sealed record Result(Event Event, IReadOnlyList<Line> Lines)
    {
        /// <summary>The event was called off, and those who registered have no word of it.</summary>
        public bool IsCancelledInSilence => Event.State == EventState.Cancelled && Event.PublishedAt is not null && Event.Seats.Taken > 0
            && !Lines.Any(line => line.Rule is { IsAnnouncement: true } rule && rule.SentAt >= Event.CancelledAt);
    }

    public async Task<Result> ReadAsync(Event @event, CancellationToken cancel)
    {
        var rules = await db.ReminderRules.AsNoTracking().Where(rule => rule.EventId == @event.Id).ToListAsync(cancel);
        var counts = new Dictionary<Audience, ReminderReaders.Count>();
        foreach (var audience in rules.Where(rule => rule.IsOpen).Select(rule => rule.Audience).Distinct())
            counts[audience] = await readers.CountAsync(audience, @event.Id, cancel);
        var states = (await StatesAsync(@event.Id, cancel)).ToLookup(group => group.RuleId);

        return new Result(@event, [.. rules
            .Select(rule => new Line(rule, rule.IsOpen ? counts[rule.Audience] : null, states[rule.Id].ToDictionary(group => group.State, group => group.Number)))
            .OrderBy(line => line.At).ThenBy(line => line.Rule.Id)]);
    }

    private sealed record Group(long RuleId, MailState State, int Number);

    private Task<List<Group>> StatesAsync(long eventId, CancellationToken cancel) => db.ReminderDeliveries
        .Where(delivery => delivery.Rule.EventId == eventId && delivery.Mail != null)
        .GroupBy(delivery => new { delivery.RuleId, delivery.Mail!.State })
        .Select(group => new Group(group.Key.RuleId, group.Key.State, group.Count()))
        .ToListAsync(cancel);
}
