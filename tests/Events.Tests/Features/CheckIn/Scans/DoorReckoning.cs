using Events.Features.CheckIn;
using Events.Features.CheckIn.Conflicts;
using Events.Features.Registrations;
using static Events.Tests.Features.CheckIn.Scans.DoorSimulation;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>Counts once more what must have come of a simulated day, from what really happened, slowly and by other means than the program.</summary>
public sealed class DoorReckoning(DoorSimulation day)
{
    /// <summary>Those who are known, with all that they did and what of it was not undone.</summary>
    private readonly List<(Attendee Person, List<Fact> Stands)> people =
        [.. day.Facts.Where(fact => fact.Person is not null).GroupBy(fact => fact.Person!).Select(same => (same.Key, Stands([.. same.OrderBy(fact => fact.At)])))];

    public Dictionary<long, DateTimeOffset> Arrivals() =>
        people.Where(one => one.Stands.Exists(IsEntry)).ToDictionary(one => one.Person.Id, one => one.Stands.Where(IsEntry).Min(fact => fact.At));

    public Dictionary<long, int> PeopleByGate() =>
        people.SelectMany(one => one.Stands.Where(IsEntry).Select(fact => fact.Gate.Id).Distinct()).CountBy(gate => gate).ToDictionary();

    /// <summary>When each went out of the place to which the gate leads, and did not come back by a door that counts there.</summary>
    public Dictionary<(long Person, long Gate), DateTimeOffset?> Left() => (
        from one in people
        from gate in one.Stands.Where(IsEntry).Select(fact => fact.Gate).DistinctBy(gate => gate.Id)
        let there = one.Stands.Where(fact => fact.Gate.Id == gate.Id || (fact.Gate.IsEntrance && gate.IsEntrance)).ToList()
        let came = there.Where(fact => IsEntry(fact) && (fact.Gate.Id == gate.Id || !fact.Gate.IsManyTimes)).Max(fact => fact.At)
        let went = there.Where(fact => fact.Direction == Direction.Out).Select(fact => (DateTimeOffset?)fact.At).Max()
        select (Key: (one.Person.Id, gate.Id), Went: went > came ? went : null)).ToDictionary(one => one.Key, one => one.Went);

    public IEnumerable<(ConflictKind Kind, Guid Scan)> Conflicts() => Doubles().Select(fact => (ConflictKind.Double, fact.Id))
        .Concat(day.Facts.Where(IsAgainstRule).Select(fact => (ConflictKind.AgainstRule, fact.Id)));

    /// <summary>Between it and an earlier entry at the same place there is no way out.</summary>
    private IEnumerable<Fact> Doubles() =>
        from one in people
        from entry in one.Stands
        where IsEntry(entry) && !entry.Gate.IsManyTimes
        let earlier = one.Stands.Where(fact => fact.At < entry.At && IsSamePlace(fact, entry) && IsEntry(fact) && !fact.Gate.IsManyTimes).ToList()
        let left = one.Stands.Where(fact => fact.At < entry.At && IsSamePlace(fact, entry) && fact.Direction == Direction.Out).Select(fact => fact.At).DefaultIfEmpty().Max()
        where earlier.Exists(fact => fact.At > left)
        select entry;

    private bool IsAgainstRule(Fact fact) => fact is { Direction: Direction.In, LetIn: true }
        && (fact.Person is null || day.Cancelled.GetValueOrDefault(fact.Person.Id, DateTimeOffset.MaxValue) <= fact.At
            || (fact.Gate.Categories.Count > 0 && !fact.Gate.Categories.Contains(fact.Person.Category)));

    private static bool IsEntry(Fact fact) => fact.Direction == Direction.In && (fact.LetIn ?? fact.Answer == "Admitted");

    private static bool IsSamePlace(Fact one, Fact other) => one.Gate.Id == other.Gate.Id || (one.Gate.IsEntrance && other.Gate.IsEntrance);

    private static List<Fact> Stands(List<Fact> all)
    {
        var undone = new HashSet<Fact>();
        foreach (var undo in all.Where(fact => fact.Direction == Direction.Undo))
            if (all.LastOrDefault(fact => fact.At < undo.At && fact.Gate.Id == undo.Gate.Id && IsEntry(fact) && !undone.Contains(fact)) is { } last) undone.Add(last);
        // Whoever was asked and said no to a way out has let nobody out.
        return [.. all.Where(fact => !undone.Contains(fact) && (fact.Direction != Direction.Out || fact.LetIn == true || fact.Answer == "Admitted"))];
    }
}
