using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.Planning.Tasks;

/// <summary>Tasks in columns: by time, or by the part of the work.</summary>
public sealed record TaskBoard(TaskList.Filter Filter, IReadOnlyList<TaskList.Row> Rows, DateOnly Today, IReadOnlyList<TaskList.EventChoice> Events)
{
    public const int DaysAhead = 60;
    public const int DaysDone = 14;

    /// <param name="Name">Translated already.</param>
    public sealed record Column(string Name, string Class, IReadOnlyList<TaskList.Row> Rows);

    public IEnumerable<Column> Columns(IStringLocalizer texts) => Filter.ByRole ? ByRole(texts) : ByTime(texts);

    private IEnumerable<Column> ByTime(IStringLocalizer texts)
    {
        var (open, week) = (Rows.Where(row => row.DoneAt is null).ToList(), Today.AddDays(7));
        yield return new Column(texts["Overdue"], "overdue", [.. open.Where(row => row.DueOn < Today)]);
        yield return new Column(texts["Within a week"], "", [.. open.Where(row => row.DueOn >= Today && row.DueOn < week)]);
        yield return new Column(texts["Later|board"], "", [.. open.Where(row => row.DueOn >= week)]);
        yield return new Column(texts["Recently done"], "done", [.. Rows.Where(row => row.DoneAt is not null)]);
    }

    private IEnumerable<Column> ByRole(IStringLocalizer texts) => Rows.Where(row => row.DoneAt is null)
        .GroupBy(row => row.Role).OrderBy(group => group.Key).Select(group => new Column(texts.Of(group.Key), "", [.. group]));
}
