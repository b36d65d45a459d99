using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Budget.Lines;

public class LineForm : MoneyForm<BudgetLine>
{
    [Display(Name = "Income or expense")]
    public BudgetSide Side { get; set; }

    [Display(Name = "Category")]
    public BudgetCategory Category { get; set; }

    public BilingualLine Text { get; set; } = new();

    [Required, Range(0, Most), Display(Name = "Planned|money")]
    public decimal? Planned { get; set; }

    [Range(0, Most), Display(Name = "Actual|money")]
    public decimal? Actual { get; set; }

    public override void Read(BudgetLine row)
    {
        ReadFrom(row);
        (Side, Category, Text, Planned, Actual) = (row.Side, row.Category, row.Text, row.Planned, row.Actual);
    }

    public override void ApplyTo(BudgetLine row, DateOnly today)
    {
        WriteTo(row);
        (row.Side, row.Category, row.Text, row.Planned, row.Actual) = (Side, Category, Text.ToBilingual(), Planned!.Value, Actual);
    }
}
