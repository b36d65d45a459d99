namespace Events.Bench.Measuring;

/// <summary>One kind of work that has a bound.</summary>
public interface IWork
{
    /// <summary>As it is chosen on the command line.</summary>
    string Name { get; }

    Task<IReadOnlyList<Row>> MeasureAsync();
}
