namespace Events.Features.Planning.Budget;

/// <summary>Money that a feature above collects from many, such as the fees of those who take part: it counts in the sums of the event, by currency.</summary>
public interface ICollectsMoney
{
    Task<IReadOnlyList<MoneyFlow>> CollectAsync(long eventId, CancellationToken cancel);
}
