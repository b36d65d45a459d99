namespace Events.Features.Planning.Agenda;

/// <summary>
/// The sessions of one day in their order. What runs at the same time is one block and moves as one. Whoever moves a block keeps every session's
/// length and the pauses between the places: the blocks are timed anew from the start of the first.
/// </summary>
public sealed class DayPlan
{
    public DayPlan(DateOnly day, IEnumerable<Session> sessions)
    {
        Day = day;
        Blocks = Block.Of(sessions);
    }

    public DateOnly Day { get; }
    public IReadOnlyList<Block> Blocks { get; private set; }
    public IEnumerable<Session> Sessions => Blocks.SelectMany(block => block.Sessions);

    public static IReadOnlyList<DayPlan> Of(IEnumerable<Session> sessions) =>
        [.. sessions.GroupBy(session => session.Day).OrderBy(day => day.Key).Select(day => new DayPlan(day.Key, day))];

    /// <summary>Takes the block of a session to another place among the blocks of its day.</summary>
    public void MoveTo(Session session, int place)
    {
        var order = Ordered.Move(Blocks, BlockOf(session), place);
        Retime(Blocks, order);
        Blocks = order;
    }

    /// <summary>
    /// One place earlier (−1) or later (1): past its neighbour in the same room where several rooms run at the same time, else past the neighbouring
    /// block.
    /// </summary>
    public void Move(Session session, int by)
    {
        var (block, room) = (BlockOf(session), SameRoom(session));
        var place = room.IndexOf(session) + by;
        if (place < 0 || place >= room.Count) MoveTo(session, Blocks.ToList().IndexOf(block) + by);
        else
        {
            var former = room.Select(one => new Block([one])).ToList();
            var order = former.ToList();
            (order[place], order[place - by]) = (order[place - by], order[place]);
            Retime(former, order);
            Blocks = Block.Of(Sessions);
        }
    }

    /// <summary>Whether there is something to go past.</summary>
    public bool CanMove(Session session, int by)
    {
        var room = SameRoom(session);
        return Has(room, room.IndexOf(session) + by) || Has(Blocks, Blocks.ToList().IndexOf(BlockOf(session)) + by);
    }

    /// <summary>Moves all that begins with this session or after it.</summary>
    public void ShiftFrom(Session first, int minutes)
    {
        foreach (var session in Sessions.Where(session => session.StartMinute >= first.StartMinute).ToList()) session.Shift(minutes);
        Blocks = Block.Of(Sessions);
    }

    private Block BlockOf(Session session) => Blocks.First(block => block.Sessions.Contains(session));

    private List<Session> SameRoom(Session session) =>
        [.. BlockOf(session).Sessions.Where(other => other == session || (other.RoomId is not null && other.RoomId == session.RoomId))];

    private static bool Has<T>(IReadOnlyList<T> list, int place) => place >= 0 && place < list.Count;

    private static void Retime(IReadOnlyList<Block> former, IReadOnlyList<Block> order)
    {
        var pauses = former.Zip(former.Skip(1), (block, next) => Math.Max(0, next.StartMinute - block.EndMinute)).Append(0).ToList();
        var minute = former[0].StartMinute;
        foreach (var (place, block) in order.Index())
        {
            block.Shift(minute - block.StartMinute);
            minute = block.EndMinute + pauses[place];
        }
    }
}

/// <summary>Sessions that run at the same time, each beginning before the others have ended.</summary>
public sealed class Block(IReadOnlyList<Session> sessions)
{
    public IReadOnlyList<Session> Sessions => sessions;
    public int StartMinute => sessions.Min(session => session.StartMinute);
    public int EndMinute => sessions.Max(session => session.EndMinute);

    public void Shift(int minutes)
    {
        foreach (var session in sessions) session.Shift(minutes);
    }

    public static IReadOnlyList<Block> Of(IEnumerable<Session> sessions)
    {
        List<List<Session>> blocks = [];
        var end = int.MinValue;
        foreach (var session in Session.InOrder(sessions))
        {
            if (blocks.Count == 0 || session.StartMinute >= end) blocks.Add([]);
            blocks[^1].Add(session);
            end = Math.Max(end, session.EndMinute);
        }
        return [.. blocks.Select(block => new Block(block))];
    }
}
