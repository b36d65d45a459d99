namespace Events.Features.Demo;

/// <summary>Draws the people of an event from those who are known; where they are too few, their colleagues come too.</summary>
public class DemoCrowd(IReadOnlyList<DemoPerson> everybody, Random random)
{
    private readonly HashSet<string> names = [];

    /// <summary>Begins another event, where the same people may come again.</summary>
    public void Begin() => names.Clear();

    /// <summary>So many different people who fit, in no order.</summary>
    public List<DemoPerson> Draw(int count, Func<DemoPerson, bool> fits)
    {
        var known = everybody.Where(fits).ToArray();
        random.Shuffle(known);
        var drawn = known.Where(person => names.Add(person.Latin)).Take(count).ToList();
        for (var tries = 0; drawn.Count < count && tries < 100 * count; tries++)
            if (Colleague(known[random.Next(known.Length)]) is { } colleague)
                drawn.Add(colleague);
        return drawn;
    }

    private DemoPerson? Colleague(DemoPerson person)
    {
        var others = everybody.Where(person.IsLike).ToList();
        var colleague = person.Colleague(others[random.Next(others.Count)], names.Count);
        return names.Add(colleague.Latin) ? colleague : null;
    }
}
