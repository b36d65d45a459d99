namespace Events.Features.Planning.Guests;

public partial class GuestOfHonour
{
    /// <summary>Takes a person to another place of the protocol order; the others close up.</summary>
    /// <param name="side">All of the same side.</param>
    /// <param name="place">From 0.</param>
    public static void Rerank(IEnumerable<GuestOfHonour> side, GuestOfHonour moved, int place) => Number(Ordered.Move(InOrder(side), moved, place));

    /// <summary>Takes a person one place up (−1) or down (1).</summary>
    /// <inheritdoc cref="Rerank"/>
    public static void Step(IEnumerable<GuestOfHonour> side, GuestOfHonour moved, int by) => Number(Ordered.Step(InOrder(side), moved, by));

    private static void Number(IEnumerable<GuestOfHonour> inOrder) => Ordered.Number(inOrder, (guest, place) => guest.Rank = place);

    /// <summary>
    /// Each with the place within the side, from 1, as people are shown it. The ranks themselves have gaps where somebody was taken off the list, and
    /// doubles where two were added in the same moment.
    /// </summary>
    public static IEnumerable<(int Place, T Guest)> Places<T>(IEnumerable<T> inOrder, Func<T, GuestSide> side) =>
        inOrder.GroupBy(side).SelectMany(people => people.Index().Select(one => (one.Index + 1, one.Item)));
}
