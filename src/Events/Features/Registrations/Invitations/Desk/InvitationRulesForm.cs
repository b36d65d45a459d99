using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Registrations.Invitations.Desk;

public class InvitationRulesForm
{
    [Display(Name = "Answers are asked for until")]
    public DateOnly? AnswerBy { get; set; }

    [Range(1, 60), Display(Name = "Automatic reminder (days before the deadline)")]
    public int? RemindDays { get; set; }

    public BilingualText Words { get; set; } = new();

    /// <summary>None where there were no rules yet: whoever saves the first ones meanwhile is met as well.</summary>
    public long Version { get; set; }

    public static InvitationRulesForm From(InvitationRules rules) => new() { AnswerBy = rules.AnswerBy, RemindDays = rules.RemindDays, Words = rules.Words, Version = rules.Version };

    public void ApplyTo(InvitationRules rules, Event @event)
    {
        if (AnswerBy > Zones.Day(@event.EndsAt, @event.TimeZone)) throw new Refused(InvitationErrors.DeadlineIsTooLate) { Field = nameof(AnswerBy) };
        (rules.AnswerBy, rules.RemindDays, rules.Words) = (AnswerBy, RemindDays, Words.ToBilingual());
    }
}
