using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Budget.Lines;

public enum BudgetSide
{
    [Display(Name = "Expense|budget")] Expense,
    [Display(Name = "Income|budget")] Income,
}

public enum BudgetCategory
{
    [Display(Name = "Venue|budget")] Venue,
    [Display(Name = "Catering|budget")] Catering,
    [Display(Name = "Stage and equipment|budget")] Equipment,
    [Display(Name = "Printing and badges|budget")] Printing,
    [Display(Name = "Interpreting|budget")] Interpreting,
    [Display(Name = "Travel|budget")] Travel,
    [Display(Name = "Accommodation|budget")] Accommodation,
    [Display(Name = "Gifts|budget")] Gifts,
    [Display(Name = "Publicity|budget")] Publicity,
    [Display(Name = "Speakers|budget")] Speakers,
    [Display(Name = "Grant|budget")] Grant,
    [Display(Name = "Stands|budget")] Stands,
    [Display(Name = "Other|budget")] Other,
}

/// <summary>One line of the budget.</summary>
public class BudgetLine : MoneyRow
{
    public BudgetSide Side { get; set; }
    public BudgetCategory Category { get; set; }
    public Bilingual Text { get; set; } = new();
    public decimal Planned { get; set; }

    /// <summary>Null as long as nothing was paid.</summary>
    public decimal? Actual { get; set; }

    public override MoneyFlow ToFlow() => Flow(Side == BudgetSide.Income, Planned, Actual ?? 0);

    public override BudgetLine PlanFor(long eventId, int days) =>
        Plan(new BudgetLine { EventId = eventId, Side = Side, Category = Category, Text = Text, Planned = Planned }, days);
}
