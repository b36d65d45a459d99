using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform.Mail;

namespace Events.Features.Planning;

/// <summary>Who hears of an overdue task, one after the other.</summary>
public enum EscalationStep
{
    [Display(Name = "Your tasks")] Owner,
    [Display(Name = "Tasks of the events that you lead")] Lead,
    [Display(Name = "Tasks of your unit, open for a week after their day")] Head,
}

/// <summary>That somebody was told of an overdue task: once for each person, step and due day, so that a task that is moved begins anew.</summary>
public class TaskEscalation
{
    public required long TaskId { get; init; }
    public EventTask Task { get; private set; } = null!;
    public required DateOnly DueOn { get; init; }
    public required EscalationStep Step { get; init; }

    public required long UserId { get; init; }
    public User User { get; private set; } = null!;

    /// <summary>The day of the chamber.</summary>
    public required DateOnly ToldOn { get; init; }

    public OutboxMail? Mail { get; set; }
    public long? MailId { get; private set; }
}
