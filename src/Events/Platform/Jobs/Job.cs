namespace Events.Platform.Jobs;

/// <summary>Work that recurs; declared with <see cref="JobSchedule"/>. Running it twice must do no harm.</summary>
public interface IJob
{
    Task RunAsync(CancellationToken cancel);
}

/// <summary>Work for one due item, such as reminder 17. Running it twice, early or late must do no harm: the item's row decides.</summary>
public interface IDueJob
{
    Task RunAsync(long id, CancellationToken cancel);
}

/// <summary>Something that falls due once. Its trigger is named <c>kind-id</c>.</summary>
public sealed record DueItem(string Kind, long Id, DateTimeOffset Due)
{
    public string Key => $"{Kind}-{Id}";
}

/// <summary>Tells which items of a kind are still open; the sweep arms what is missing.</summary>
public interface IDueItems
{
    /// <summary>The items that have not happened yet, due ones included.</summary>
    Task<IReadOnlyList<DueItem>> OpenAsync(CancellationToken cancel);
}
