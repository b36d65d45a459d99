namespace Events.Features.Planning.Guests.Seating;

/// <summary>Who sits where by protocol: rank 1 in the middle, the next on the senior hand, then by turns to both sides.</summary>
public static class SeatingOrder
{
    /// <summary>
    /// The seats of a row from the most senior one, each as its place from the left of the drawing. Among an even number the first two share the
    /// middle: the second sits at the senior hand of the first.
    /// </summary>
    /// <param name="faceReader">Whether the seated look at the reader of the drawing, whose right is then their left.</param>
    public static IReadOnlyList<int> FromCentre(int seats, SeniorHand senior, bool faceReader)
    {
        var step = senior == SeniorHand.Left == faceReader ? 1 : -1;
        var first = step > 0 ? (seats - 1) / 2 : seats / 2;
        return [first, .. Enumerable.Range(1, Math.Max(0, seats - 1)).SelectMany(away => new[] { first + step * away, first - step * away }).Where(place => place >= 0 && place < seats)];
    }

    /// <summary>
    /// A head table: the first host in the middle, the guests to both sides. Where hosts and guests alternate, two guests are followed by two hosts,
    /// so that on each hand every guest has a host beside them.
    /// </summary>
    public static IReadOnlyList<T> HeadTable<T>(IReadOnlyList<T> hosts, IReadOnlyList<T> guests, bool alternate) =>
        alternate ? [.. hosts.Take(1), .. ByTurns(guests, [.. hosts.Skip(1)], 2)] : [.. hosts.Take(1), .. guests, .. hosts.Skip(1)];

    /// <summary>
    /// One row of an audience from those who have no seat yet: the guests before the hosts. Where they alternate, the first of the guests sits in the
    /// middle, a host on each hand, then a guest on each, and so on.
    /// </summary>
    public static IReadOnlyList<T> AudienceRow<T>(IReadOnlyList<T> hosts, IReadOnlyList<T> guests, bool alternate) =>
        alternate ? [.. guests.Take(1), .. ByTurns(hosts, [.. guests.Skip(1)], 2)] : [.. guests, .. hosts];

    private static IReadOnlyList<T> ByTurns<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, int each)
    {
        List<T> order = [];
        for (var at = 0; at < Math.Max(first.Count, second.Count); at += each) order.AddRange([.. first.Skip(at).Take(each), .. second.Skip(at).Take(each)]);
        return order;
    }
}
