using Events.Features.Organisations;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Planning.Budget;

/// <summary>A line of an event's money: what is planned and what has come or gone, in whatever currency.</summary>
public abstract class MoneyRow : Entity, IOfEvent
{
    public const string Yuan = "CNY";

    public required long EventId { get; init; }

    /// <summary>Who pays or is paid, where it is somebody of our own register.</summary>
    public long? OrganisationId { get; set; }
    public Organisation? Organisation { get; private set; }

    /// <summary>The name as it stands on papers.</summary>
    public string Party { get; set; } = "";

    /// <summary>Who it is on a list: as on papers, else as in our register, which must be loaded then.</summary>
    public string Who => Party.Length > 0 ? Party : Organisation?.Name.ToString() ?? "—";

    public string Currency { get; private set; } = Yuan;

    /// <summary>Yuan for one of the currency.</summary>
    public decimal Rate { get; private set; } = 1;

    public DateOnly? DueOn { get; set; }

    public void CountIn(string currency, decimal? rate) => (Currency, Rate) = (currency, RateOf(currency, rate));

    public decimal InYuan(decimal amount) => InYuan(amount, Rate);

    /// <exception cref="Refused">Another currency than the yuan needs one.</exception>
    public static decimal RateOf(string currency, decimal? rate) =>
        currency == Yuan ? 1 : rate is > 0 ? rate.Value : throw new Refused(BudgetErrors.RateIsMissing) { Field = nameof(Rate) };

    /// <summary>Rounded to fen line by line, so that what stands below a column is what stands in it.</summary>
    public static decimal InYuan(decimal amount, decimal rate) => Math.Round(amount * rate, 2, MidpointRounding.AwayFromZero);

    /// <summary>How it counts in the sums.</summary>
    public abstract MoneyFlow ToFlow();

    /// <summary>The same plan for another event that begins so many days later, with nothing paid.</summary>
    public abstract MoneyRow PlanFor(long eventId, int days);

    /// <summary>Gives a copy what all lines have in common.</summary>
    protected TRow Plan<TRow>(TRow copy, int days) where TRow : MoneyRow
    {
        (copy.OrganisationId, copy.Party, copy.DueOn) = (OrganisationId, Party, DueOn?.AddDays(days));
        copy.CountIn(Currency, Rate);
        return copy;
    }

    protected MoneyFlow Flow(bool isIncome, decimal planned, decimal actual) => new(isIncome, Currency, planned, actual, InYuan(planned), InYuan(actual));
}

public sealed record MoneyFlow(bool IsIncome, string Currency, decimal Planned, decimal Actual, decimal PlannedYuan, decimal ActualYuan);
