using Events.Platform.Text;

namespace Events.Features.Planning.Calendar;

/// <summary>What stands in the calendar: an event on all its days, or a task on the day when it is due.</summary>
/// <param name="StartsAt">The local hour; null for a task.</param>
/// <param name="Owner">Of a task.</param>
public sealed record CalendarLine(
    string Address, Bilingual Title, EventKind Kind, DateOnly First, DateOnly Last, DateTime? StartsAt, EventPhase? Phase, Bilingual Place, string? Owner, bool IsDone)
{
    public bool IsTask => Phase is null;
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Its classes, by kind and state.</summary>
    public string Class => $"{Kind.Class()} {(IsTask ? IsDone ? "task done" : "task" : Phase switch { EventPhase.Draft => "draft", EventPhase.Cancelled => "cancelled", _ => "" })}".TrimEnd();

    public bool Covers(DateOnly day) => First <= day && day <= Last;

    /// <summary>Long ones first, so that they lie on top of each other like shelves; tasks below all events.</summary>
    public static IOrderedEnumerable<CalendarLine> InOrder(IEnumerable<CalendarLine> lines) =>
        lines.OrderBy(line => line.IsTask).ThenBy(line => line.First).ThenByDescending(line => line.Days).ThenBy(line => line.StartsAt).ThenBy(line => line.Address, StringComparer.Ordinal);
}
