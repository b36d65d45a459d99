namespace Events.Features.Planning.Budget;

/// <summary>Income and expenses side by side, as planned and as they are.</summary>
/// <param name="Currency">Null for all of them together, in yuan.</param>
public sealed record MoneySums(string? Currency, decimal PlannedIncome, decimal PlannedExpenses, decimal ActualIncome, decimal ActualExpenses)
{
    public decimal PlannedBalance => PlannedIncome - PlannedExpenses;
    public decimal ActualBalance => ActualIncome - ActualExpenses;

    public static MoneySums InYuan(IReadOnlyCollection<MoneyFlow> flows) => new(null,
        flows.Where(flow => flow.IsIncome).Sum(flow => flow.PlannedYuan), flows.Where(flow => !flow.IsIncome).Sum(flow => flow.PlannedYuan),
        flows.Where(flow => flow.IsIncome).Sum(flow => flow.ActualYuan), flows.Where(flow => !flow.IsIncome).Sum(flow => flow.ActualYuan));

    /// <summary>One for each currency, yuan first.</summary>
    public static IReadOnlyList<MoneySums> ByCurrency(IEnumerable<MoneyFlow> flows) =>
        [.. flows.GroupBy(flow => flow.Currency).OrderBy(group => group.Key != MoneyRow.Yuan).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => new MoneySums(group.Key,
            group.Where(flow => flow.IsIncome).Sum(flow => flow.Planned), group.Where(flow => !flow.IsIncome).Sum(flow => flow.Planned),
            group.Where(flow => flow.IsIncome).Sum(flow => flow.Actual), group.Where(flow => !flow.IsIncome).Sum(flow => flow.Actual)))];
}
