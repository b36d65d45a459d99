namespace Events.Features.Planning.Tasks;

/// <summary>The weeks of a month from Monday to Sunday, with the tasks that are due.</summary>
/// <param name="First">The first day of the month.</param>
public sealed record TaskMonth(TaskList.Filter Filter, DateOnly First, DateOnly Today, IReadOnlyList<TaskList.EventChoice> Events)
{
    public IReadOnlyList<TaskList.Row> Rows { get; init; } = [];

    public DateOnly From => First.AddDays(-(((int)First.DayOfWeek + 6) % 7));

    public DateOnly To => First.AddMonths(1).AddDays(-1) is var last ? last.AddDays((7 - (int)last.DayOfWeek) % 7) : default;

    public IEnumerable<DateOnly[]> Weeks => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays).Chunk(7);

    public ILookup<DateOnly, TaskList.Row> ByDay => Rows.ToLookup(row => row.DueOn);
}
