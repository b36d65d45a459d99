using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Budget.Fees;

public class FeeForm : MoneyForm<FeeItem>
{
    [Required, StringLength(200), Display(Name = "What for")]
    public string? Purpose { get; set; }

    [Required, Range(0.01, Most), Display(Name = "Amount")]
    public decimal? Amount { get; set; }

    [Display(Name = "Paid on")]
    public DateOnly? PaidOn { get; set; }

    [StringLength(100), Display(Name = "Transfer reference")]
    public string? Reference { get; set; }

    [StringLength(200), Display(Name = "Invoice title")]
    public string? InvoiceTitle { get; set; }

    [StringLength(40), Display(Name = "Tax number")]
    public string? TaxNumber { get; set; }

    [StringLength(40), Display(Name = "Invoice number")]
    public string? InvoiceNumber { get; set; }

    [Display(Name = "Invoice issued on")]
    public DateOnly? InvoicedOn { get; set; }

    public override void Read(FeeItem row)
    {
        ReadFrom(row);
        (Purpose, Amount, PaidOn, Reference) = (row.Purpose, row.Amount, row.PaidOn, row.Reference);
        (InvoiceTitle, TaxNumber, InvoiceNumber, InvoicedOn) = (row.InvoiceTitle, row.TaxNumber, row.InvoiceNumber, row.InvoicedOn);
    }

    public override void ApplyTo(FeeItem row, DateOnly today)
    {
        WriteTo(row);
        (row.Purpose, row.Amount, row.Reference) = (Trimmed(Purpose), Amount!.Value, Trimmed(Reference));
        row.Pay(PaidOn, today);
        row.Invoice(Trimmed(InvoiceTitle), Trimmed(TaxNumber), Trimmed(InvoiceNumber), InvoicedOn);
    }
}
