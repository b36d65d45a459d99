using Events.Features.Planning.Calendar;

namespace Events.Features.Planning.Tasks;

/// <summary>The weeks of a month from Monday to Sunday, with the tasks that are due.</summary>
public sealed record TaskMonth(TaskList.Filter Filter, CalendarSpan Span, DateOnly Today, IReadOnlyList<TaskList.EventChoice> Events, IReadOnlyList<TaskList.Row> Rows)
{
    public IEnumerable<DateOnly[]> Weeks => Span.Days.Chunk(7);

    public ILookup<DateOnly, TaskList.Row> ByDay => Rows.ToLookup(row => row.DueOn);
}
