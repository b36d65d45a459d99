using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>Who a reminder is for, as the database knows it at the moment of asking.</summary>
public class ReminderReaders(EventsDbContext db)
{
    /// <summary>One person, attendee or user.</summary>
    public sealed class Reader
    {
        public required long Id { get; init; }
        public required string Email { get; init; }
        public required string Name { get; init; }
        public required string Language { get; init; }
    }

    /// <param name="WithoutEmail">Those who cannot be reached.</param>
    public sealed record Count(int Reachable, int WithoutEmail);

    public IQueryable<Attendee> Attendees(Audience audience, long eventId)
    {
        var people = db.Attendees.Where(person => person.EventId == eventId);
        return audience switch
        {
            Audience.Registered => people.Where(person => person.State == RegistrationState.Confirmed),
            Audience.CheckedIn => people.Where(person => person.ArrivedAt != null),
            Audience.NoShow => people.Where(person => person.State == RegistrationState.Confirmed && person.ArrivedAt == null),
            _ => people.Where(_ => false),
        };
    }

    /// <summary>The event's lead and everybody who has a task of it to do.</summary>
    public IQueryable<User> Team(long eventId)
    {
        var (events, tasks) = (db.Events, db.EventTasks);
        return db.Users.Where(user => user.DeactivatedAt == null
            && (events.Any(e => e.Id == eventId && e.LeadId == user.Id)
                || tasks.Any(task => task.EventId == eventId && task.OwnerId == user.Id && task.DoneAt == null)));
    }

    /// <summary>The first of those with an address to whom this reminder has not been written yet.</summary>
    public Task<List<Reader>> UnwrittenAsync(ReminderRule rule, int most, CancellationToken cancel)
    {
        var deliveries = db.ReminderDeliveries;
        return All(rule.Audience, rule.EventId)
            .Where(reader => reader.Email != "" && !deliveries.Any(d => d.RuleId == rule.Id && d.RecipientId == reader.Id))
            .OrderBy(reader => reader.Id).Take(most).ToListAsync(cancel);
    }

    public async Task<Count> CountAsync(Audience audience, long eventId, CancellationToken cancel)
    {
        var counts = await All(audience, eventId).GroupBy(reader => reader.Email == "")
            .Select(group => new { HasNone = group.Key, Number = group.Count() }).ToListAsync(cancel);
        return new Count(counts.Where(c => !c.HasNone).Sum(c => c.Number), counts.Where(c => c.HasNone).Sum(c => c.Number));
    }

    private IQueryable<Reader> All(Audience audience, long eventId) => audience == Audience.Team
        ? Team(eventId).Select(user => new Reader { Id = user.Id, Email = user.Email ?? "", Name = user.Name, Language = user.Language })
        : Attendees(audience, eventId).Select(person =>
            new Reader { Id = person.Id, Email = person.Email, Name = person.Name, Language = person.Registration.Language });
}
