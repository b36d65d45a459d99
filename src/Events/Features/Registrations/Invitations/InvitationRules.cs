using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations;

/// <summary>How an event invites: until when answers are asked for, when the silent are reminded, and what the mail says beside the usual words.</summary>
public class InvitationRules : Entity, IOfEvent
{
    public required long EventId { get; init; }

    /// <summary>The last day for an answer, in the event's zone. Later replies are still accepted.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>How many days before that the silent are reminded by themselves; null: they are not.</summary>
    public int? RemindDays { get; set; }

    /// <summary>Markdown.</summary>
    public Bilingual Words { get; set; } = new();

    /// <summary>The day of the reminder, where there is one.</summary>
    public DateOnly? RemindsOn => RemindDays is { } days ? AnswerBy?.AddDays(-days) : null;

    public static async Task<InvitationRules> OfAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await db.InvitationRules.AsNoTracking().FirstOrDefaultAsync(rules => rules.EventId == eventId, cancel) ?? new InvitationRules { EventId = eventId };

    /// <summary>The same tracked, inside the caller's transaction: of two who save the first ones, the second meets those of the other.</summary>
    public static async Task<InvitationRules> ToChangeAsync(EventsDbContext db, long eventId, CancellationToken cancel)
    {
        await db.TakeTurnAsync(Turns.InvitationRules(eventId), cancel);
        var rules = await db.InvitationRules.FirstOrDefaultAsync(r => r.EventId == eventId, cancel);
        if (rules is null) db.Add(rules = new InvitationRules { EventId = eventId });
        return rules;
    }
}

/// <summary>That a silent person was reminded by themselves before one deadline. Its key lets that happen once.</summary>
public class InvitationReminder
{
    public required long InvitationId { get; init; }
    public required DateOnly AnswerBy { get; init; }
}
