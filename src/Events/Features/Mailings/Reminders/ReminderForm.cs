using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Features.Planning.Reminders;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Mailings.Reminders;

public class ReminderForm
{
    [EitherLanguage(ErrorMessage = "Please give this mail a name, so that the team knows it on the timeline.")]
    public BilingualLine Name { get; set; } = new();

    [Display(Name = "To whom")]
    public Audience Audience { get; set; }

    [Display(Name = "Counted from")]
    public Anchor Anchor { get; set; }

    public DayOffset Offset { get; set; } = -1;

    [Required, Display(Name = "Time of day")]
    public TimeOnly? At { get; set; } = new TimeOnly(9, 0);

    [EitherLanguage(ErrorMessage = "Please write a subject.")]
    public BilingualLine Subject { get; set; } = new();

    [EitherLanguage(ErrorMessage = "Please write what the mail says.")]
    public BilingualText Body { get; set; } = new();

    /// <summary>The version that the person saw, so that the second of two writers is told.</summary>
    public long Version { get; set; }

    /// <summary>Whether the page asks for no time; the rule itself knows what it is.</summary>
    public bool IsAnnouncement { get; set; }

    public static ReminderForm From(ReminderRule rule) => new()
    {
        Name = rule.Name,
        Audience = rule.Audience,
        Anchor = rule.Anchor,
        Offset = rule.OffsetDays,
        At = rule.At,
        Subject = rule.Subject,
        Body = rule.Body,
        Version = rule.Version,
        IsAnnouncement = rule.IsAnnouncement,
    };

    /// <summary>Writes the form onto the rule and computes its time.</summary>
    /// <exception cref="Refused">A field is unknown, or the mail has gone out already.</exception>
    public void ApplyTo(ReminderRule rule, Event @event, DateTimeOffset now)
    {
        (rule.Name, rule.Subject, rule.Body) = (Name.ToBilingual(), Subject.ToBilingual(), Body.ToBilingual());
        ReminderTemplate.Check(rule.Subject, rule.Body);
        (rule.Audience, rule.Anchor, rule.OffsetDays, rule.At) = (Audience, Anchor, Offset.Signed, At!.Value);
        rule.Plan(@event, now);
    }
}
