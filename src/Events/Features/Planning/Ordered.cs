namespace Events.Features.Planning;

/// <summary>Lists that people put into order: one is taken to another place, and the others close up.</summary>
public static class Ordered
{
    /// <param name="place">From 0; beyond the ends it is the first or the last.</param>
    public static IReadOnlyList<T> Move<T>(IEnumerable<T> inOrder, T moved, int place) where T : class
    {
        var order = inOrder.ToList();
        order.Remove(moved);
        order.Insert(Math.Clamp(place, 0, order.Count), moved);
        return order;
    }

    /// <param name="by">One place forward (below 0) or back (above).</param>
    public static IReadOnlyList<T> Step<T>(IEnumerable<T> inOrder, T moved, int by) where T : class
    {
        var order = inOrder.ToList();
        return Move(order, moved, order.IndexOf(moved) + Math.Sign(by));
    }

    /// <summary>Writes the places down, from 1.</summary>
    public static void Number<T>(IEnumerable<T> inOrder, Action<T, int> write)
    {
        foreach (var (index, one) in inOrder.Index()) write(one, index + 1);
    }
}
