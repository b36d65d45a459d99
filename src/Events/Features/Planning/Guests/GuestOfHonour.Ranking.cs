namespace Events.Features.Planning.Guests;

public partial class GuestOfHonour
{
    /// <summary>Takes a person to another place of the protocol order; the others close up.</summary>
    /// <param name="side">All of the same side.</param>
    /// <param name="place">From 0.</param>
    public static void Rerank(IEnumerable<GuestOfHonour> side, GuestOfHonour moved, int place)
    {
        var order = InOrder(side).ToList();
        order.Remove(moved);
        order.Insert(Math.Clamp(place, 0, order.Count), moved);
        foreach (var (index, guest) in order.Index()) guest.Rank = index + 1;
    }

    /// <summary>
    /// Each with the place within the side, from 1, as people are shown it. The ranks themselves have gaps where somebody was taken off the list, and
    /// doubles where two were added in the same moment.
    /// </summary>
    public static IEnumerable<(int Place, T Guest)> Places<T>(IEnumerable<T> inOrder, Func<T, GuestSide> side) =>
        inOrder.GroupBy(side).SelectMany(people => people.Index().Select(one => (one.Index + 1, one.Item)));
}
