namespace Events.Features.Planning.Series;

/// <summary>How many people came to each event, which a feature above knows.</summary>
public interface ICountsArrivals
{
    Task<IReadOnlyDictionary<long, int>> CameAsync(IReadOnlyCollection<long> events, CancellationToken cancel);
}
