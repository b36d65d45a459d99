using System.ComponentModel.DataAnnotations;
using Events.Platform.Web;

namespace Events.Features.Planning.Budget.Fees;

public enum FeeState
{
    [Display(Name = "Due|fee")] Due,
    [Display(Name = "Overdue|state")] Overdue,
    [Display(Name = "Paid|fee")] Paid,
}

/// <summary>A fee that somebody owes us, with the invoice that they get for it.</summary>
public partial class FeeItem : MoneyRow
{
    public string Purpose { get; set; } = "";
    public decimal Amount { get; set; }

    public DateOnly? PaidOn { get; private set; }

    /// <summary>What the transfer says.</summary>
    public string Reference { get; set; } = "";

    public FeeState State(DateOnly today) => PaidOn is not null ? FeeState.Paid : DueOn < today ? FeeState.Overdue : FeeState.Due;

    /// <summary>Notes the day on which the money came; null takes it back.</summary>
    public void Pay(DateOnly? day, DateOnly today)
    {
        if (day > today) throw new Refused(BudgetErrors.PaidAhead) { Field = nameof(PaidOn) };
        PaidOn = day;
    }

    public override MoneyFlow ToFlow() => Flow(true, Amount, PaidOn is null ? 0 : Amount);

    public override FeeItem PlanFor(long eventId, int days)
    {
        var copy = Plan(new FeeItem { EventId = eventId, Purpose = Purpose, Amount = Amount }, days);
        copy.Invoice(InvoiceTitle, TaxNumber, "", null);
        return copy;
    }
}
