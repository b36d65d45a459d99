using System.ComponentModel.DataAnnotations;
using Events.Features.Planning.Reminders;
using Events.Platform.Text;

namespace Events.Features.Planning.Playbooks;

public class PlaybookForm
{
    [EitherLanguage(ErrorMessage = "Please give the name, in at least one language.")]
    public BilingualLine Name { get; set; } = new();

    [Required, Display(Name = "Kind of event")]
    public EventKind? Kind { get; set; }

    public long Version { get; set; }

    public static PlaybookForm From(OwnPlaybook playbook) => new() { Name = playbook.Name, Kind = playbook.Kind, Version = playbook.Version };
}

public abstract class PlaybookLineForm
{
    /// <summary>Of the playbook: its lines are written together.</summary>
    public long Version { get; set; }
}

public class PlaybookTaskForm : PlaybookLineForm
{
    [EitherLanguage(ErrorMessage = "Please say what is to be done.")]
    public BilingualLine Title { get; set; } = new();
    public BilingualText Note { get; set; } = new();

    [Display(Name = "Part of the work")]
    public TaskRole Role { get; set; }

    [Display(Name = "Counted from")]
    public Anchor Anchor { get; set; }

    public DayOffset Offset { get; set; } = 0;

    [Display(Name = "Waits for")]
    public string[] After { get; set; } = [];

    public static PlaybookTaskForm From(Playbook.TaskLine line) => new()
    {
        Title = line.Title,
        Note = line.Note ?? new Bilingual(),
        Role = line.Role,
        Anchor = line.Anchor,
        Offset = line.OffsetDays,
        After = [.. line.WaitsFor],
    };

    public Playbook.TaskLine ToLine(string key) => new(key, Title.ToBilingual(), Note.ToBilingual(), Anchor, Offset.Signed, Role, After);
}

public class PlaybookReminderForm : PlaybookLineForm
{
    [EitherLanguage(ErrorMessage = "Please give the name, in at least one language.")]
    public BilingualLine Name { get; set; } = new();

    [Display(Name = "To whom")]
    public Audience Audience { get; set; }

    [Display(Name = "Counted from")]
    public Anchor Anchor { get; set; }

    public DayOffset Offset { get; set; } = 0;

    [Display(Name = "Time of day")]
    public TimeOnly At { get; set; } = new(9, 0);

    [EitherLanguage(ErrorMessage = "Please write a subject.")]
    public BilingualLine Subject { get; set; } = new();

    [EitherLanguage(ErrorMessage = "Please write what the mail says.")]
    public BilingualText Body { get; set; } = new();

    public static PlaybookReminderForm From(Playbook.ReminderLine line) => new()
    {
        Name = line.Name,
        Audience = line.Audience,
        Anchor = line.Anchor,
        Offset = line.OffsetDays,
        At = line.At,
        Subject = line.Subject,
        Body = line.Body,
    };

    /// <exception cref="Platform.Web.Refused">A field in double braces is unknown.</exception>
    public Playbook.ReminderLine ToLine(string key)
    {
        var line = new Playbook.ReminderLine(key, Name.ToBilingual(), Anchor, Offset.Signed, At, Audience, Subject.ToBilingual(), Body.ToBilingual());
        ReminderTemplate.Check(line.Subject, line.Body);
        return line;
    }
}
