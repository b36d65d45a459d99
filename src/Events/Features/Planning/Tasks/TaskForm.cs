using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Tasks;

public class TaskForm
{
    [EitherLanguage(ErrorMessage = "Please say what is to be done.")]
    public BilingualLine Title { get; set; } = new();
    public BilingualText Note { get; set; } = new();

    [Display(Name = "Part of the work")]
    public TaskRole Role { get; set; }

    [Display(Name = "Counted from")]
    public Anchor Anchor { get; set; }

    public DayOffset Offset { get; set; } = 0;

    [Display(Name = "Owner")]
    public long? OwnerId { get; set; }

    /// <summary>The tasks that must be done before.</summary>
    [Display(Name = "Waits for")]
    public long[] After { get; set; } = [];

    public long Version { get; set; }

    public static TaskForm From(EventTask task) => new()
    {
        Title = task.Title,
        Note = task.Note,
        Role = task.Role,
        Anchor = task.Anchor,
        Offset = task.OffsetDays,
        OwnerId = task.OwnerId,
        After = [.. task.Dependencies.Select(dependency => dependency.PredecessorId)],
        Version = task.Version,
    };

    public void ApplyTo(EventTask task, Event @event)
    {
        (task.Title, task.Note, task.Role) = (Title.ToBilingual(), Note.ToBilingual(), Role);
        (task.Anchor, task.OffsetDays, task.OwnerId) = (Anchor, Offset.Signed, OwnerId);
        task.Plan(@event);
        @event.LetWait(task, After);
    }
}
