namespace Events.Features.CheckIn;

/// <summary>
/// All that the log knows of one person. What follows from it, who is inside since when, depends on the scans alone and never on the order in which they
/// came.
/// </summary>
public sealed class PersonLog(IEnumerable<Scan> known)
{
    private readonly List<Scan> facts = [.. known.Where(scan => scan.IsFact).Order(Comparer<Scan>.Create(Scan.InTime))];

    /// <summary>Decides on a scan by what is known, and knows it from then on.</summary>
    public void Take(Scan scan)
    {
        if (scan.Direction == Direction.In) scan.Enter(Inside(scan));
        if (scan.Direction == Direction.Undo) scan.Undo(EntryAt(Standing(facts.Where(fact => Scan.InTime(fact, scan) < 0)), scan) >= 0);
        facts.Add(scan);
        facts.Sort(Scan.InTime);
    }

    /// <summary>Where the person has been, one for each gate. None where nobody let them in.</summary>
    public IReadOnlyList<Admission> Admissions() =>
        [.. Standing(facts).GroupBy(fact => fact.Gate.Place).SelectMany(Admissions).OrderBy(admission => admission.At)];

    private static IEnumerable<Admission> Admissions(IGrouping<long, Scan> place)
    {
        List<Scan> there = [.. place];
        return there.Where(fact => fact.IsEntry).Select(fact => fact.GateId).Distinct().Select(gate => Admission.Of(gate, there));
    }

    /// <summary>
    /// The entry by which the person is at the place of the gate already when they come to it: their last one, without a way out since; or the next one,
    /// where the scan comes late.
    /// </summary>
    public Scan? Inside(Scan entry)
    {
        if (entry.Gate.IsManyTimes) return null;
        var there = Standing(facts).Where(fact => fact.Gate.Place == entry.Gate.Place && (fact.Direction == Direction.Out || fact is { IsEntry: true, Gate.IsManyTimes: false })).ToList();
        Scan? before = null;
        foreach (var fact in there.TakeWhile(fact => Scan.InTime(fact, entry) < 0)) before = fact.Direction == Direction.Out ? null : before ?? fact;
        return before ?? there.Find(fact => Scan.InTime(fact, entry) > 0) switch { { Direction: Direction.In } next => next, _ => null };
    }

    /// <summary>The entries that should not have been: the person was inside already.</summary>
    public IEnumerable<(Scan Entry, Scan Before)> Doubles()
    {
        var inside = new Dictionary<long, Scan>();
        foreach (var fact in Standing(facts))
        {
            if (fact.Direction == Direction.Out) inside.Remove(fact.Gate.Place);
            else if (!fact.IsEntry || fact.Gate.IsManyTimes || inside.TryAdd(fact.Gate.Place, fact)) continue;
            else if (fact.Override is null) yield return (fact, inside[fact.Gate.Place]);
        }
    }

    /// <summary>What is left when each undoing has taken back the last entry before it, and with it whatever was refused because of that entry.</summary>
    private static List<Scan> Standing(IEnumerable<Scan> facts)
    {
        var standing = new List<Scan>();
        foreach (var fact in facts)
        {
            if (fact.Direction != Direction.Undo) standing.Add(fact);
            else if (EntryAt(standing, fact) is >= 0 and var entry)
                standing = [.. standing.Index().Where(one => one.Index < entry || one.Item.GateId != fact.GateId || one.Item.Direction != Direction.In).Select(one => one.Item)];
        }
        return standing;
    }

    private static int EntryAt(List<Scan> standing, Scan undo) => standing.FindLastIndex(fact => fact.IsEntry && fact.GateId == undo.GateId);
}
