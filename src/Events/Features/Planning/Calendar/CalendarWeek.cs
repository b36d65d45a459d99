namespace Events.Features.Planning.Calendar;

/// <summary>One week of the sheet: bars across its days, in as few lanes as they need.</summary>
public sealed class CalendarWeek
{
    private readonly List<List<Bar>> lanes = [];
    private readonly int[] left = new int[7];

    /// <param name="mostLanes">What finds no place in them is counted for each day.</param>
    public CalendarWeek(DateOnly monday, IEnumerable<CalendarLine> lines, int mostLanes)
    {
        Monday = monday;
        foreach (var line in CalendarLine.InOrder(lines.Where(line => line.First <= Sunday && line.Last >= monday))) Add(line, mostLanes);
    }

    public DateOnly Monday { get; }
    public DateOnly Sunday => Monday.AddDays(6);
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 7).Select(Monday.AddDays);

    /// <summary>How many more there are on a day than could be shown.</summary>
    public int Left(DateOnly day) => left[day.DayNumber - Monday.DayNumber];

    public bool HasMore => left.Any(count => count > 0);

    /// <summary>The cells of each lane from Monday to Sunday, empty ones one by one.</summary>
    public IEnumerable<IReadOnlyList<Cell>> Lanes => lanes.Select(Cells);

    /// <param name="Column">From 0, the Monday.</param>
    /// <param name="IsCutBefore">It began in an earlier week.</param>
    /// <param name="IsCutAfter">It goes on in the next.</param>
    public sealed record Bar(CalendarLine Line, int Column, int Span, bool IsCutBefore, bool IsCutAfter)
    {
        public int End => Column + Span;
    }

    /// <param name="Bar">Null where nothing is.</param>
    public sealed record Cell(DateOnly Day, int Span, Bar? Bar);

    private void Add(CalendarLine line, int mostLanes)
    {
        var first = Math.Max(0, line.First.DayNumber - Monday.DayNumber);
        var end = Math.Min(6, line.Last.DayNumber - Monday.DayNumber) + 1;
        var bar = new Bar(line, first, end - first, line.First < Monday, line.Last > Sunday);
        var lane = lanes.Find(lane => lane.TrueForAll(other => other.End <= bar.Column || bar.End <= other.Column));
        if (lane is not null) lane.Add(bar);
        else if (lanes.Count < mostLanes) lanes.Add([bar]);
        else for (var day = bar.Column; day < bar.End; day++) left[day]++;
    }

    private List<Cell> Cells(List<Bar> lane)
    {
        List<Cell> cells = [];
        for (var column = 0; column < 7;)
        {
            var bar = lane.Find(bar => bar.Column == column);
            cells.Add(new Cell(Monday.AddDays(column), bar?.Span ?? 1, bar));
            column += bar?.Span ?? 1;
        }
        return cells;
    }
}
