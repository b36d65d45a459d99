namespace Events.Features.Planning.Tasks;

/// <summary>Where everything stands in the chart of an event's tasks, in pixels: a row for each task below the part of the work it belongs to.</summary>
public sealed class Gantt
{
    public const int RowHeight = 32;
    public const int HeadHeight = 48;
    private const int BarHeight = 16;

    /// <summary>How long a task takes of which nothing is known.</summary>
    private const int UsualDays = 7;

    private readonly Dictionary<long, Bar> bars = [];

    public Gantt(Checklist checklist, DateOnly today)
    {
        (Checklist, Today) = (checklist, today);
        var spans = checklist.Tasks.Select(task => (Task: task, From: Begin(task))).ToList();
        var (first, last) = (checklist.Event.Day(Anchor.Start), checklist.Event.Day(Anchor.End));
        From = spans.Select(span => span.From).Append(first).Append(today).Min().AddDays(-2);
        To = spans.Select(span => span.Task.DueOn).Append(last).Append(today).Max().AddDays(2);
        PerDay = (To.DayNumber - From.DayNumber) switch { <= 60 => 18, <= 180 => 9, _ => 6 };

        var y = HeadHeight;
        List<Part> parts = [];
        foreach (var part in spans.GroupBy(span => span.Task.Role).OrderBy(part => part.Key))
        {
            y += RowHeight;
            parts.Add(new Part(part.Key, y - RowHeight, [.. part.Select(span => Add(span.Task, span.From, ref y))]));
        }
        (Parts, Height) = (parts, y);
    }

    public Checklist Checklist { get; }
    public DateOnly Today { get; }
    public DateOnly From { get; }
    public DateOnly To { get; }
    public int PerDay { get; }
    public int Height { get; }
    public int Width => X(To.AddDays(1));
    public IReadOnlyList<Part> Parts { get; }

    public sealed record Part(TaskRole Role, int Y, IReadOnlyList<Bar> Bars);

    /// <param name="Y">The upper edge of its row.</param>
    public sealed record Bar(EventTask Task, DateOnly From, int X, int Y, int Width)
    {
        public int Top => Y + (RowHeight - BarHeight) / 2;
        public int Middle => Y + RowHeight / 2;
        public int End => X + Width;
    }

    public int X(DateOnly day) => (day.DayNumber - From.DayNumber) * PerDay;

    /// <summary>The first of each month that begins in it, and of the one that it begins in.</summary>
    public IEnumerable<(DateOnly Month, int X)> Months()
    {
        for (var month = From.AddDays(1 - From.Day); month <= To; month = month.AddMonths(1)) yield return (month, Math.Max(0, X(month)));
    }

    public IEnumerable<DateOnly> Mondays() => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays).Where(day => day.DayOfWeek == DayOfWeek.Monday);

    /// <summary>From the end of what is waited for to the bar that waits, as the path of a line.</summary>
    public IEnumerable<string> Links() =>
        from bar in bars.Values
        from other in Checklist.Before(bar.Task).Select(task => bars[task.Id])
        let x = bar.X + Math.Min(4, bar.Width / 2)
        let y = other.Y < bar.Y ? bar.Top : bar.Top + BarHeight
        select $"M {other.End} {other.Middle} H {Math.Max(x, other.End + 3)} V {(other.Y < bar.Y ? bar.Y + 3 : bar.Y + RowHeight - 3)} H {x} V {y}";

    /// <summary>After the last of what it waits for; without such, a week before its day.</summary>
    private DateOnly Begin(EventTask task)
    {
        var last = Checklist.Before(task).Select(other => other.DueOn.AddDays(1)).DefaultIfEmpty(task.DueOn.AddDays(1 - UsualDays)).Max();
        return last < task.DueOn ? last : task.DueOn;
    }

    private Bar Add(EventTask task, DateOnly from, ref int y)
    {
        var bar = bars[task.Id] = new Bar(task, from, X(from), y, X(task.DueOn.AddDays(1)) - X(from));
        y += RowHeight;
        return bar;
    }
}
