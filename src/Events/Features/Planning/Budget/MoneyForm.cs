using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Budget;

/// <summary>What all lines of an event's money have in common.</summary>
public abstract class MoneyForm
{
    protected const double Most = 999_999_999;

    /// <summary>Of our register, where it was chosen there.</summary>
    public long? OrganisationId { get; set; }

    [StringLength(200), Display(Name = "Supplier or payer")]
    public string? Party { get; set; }

    [Required, RegularExpression("[A-Z]{3}"), Display(Name = "Currency")]
    public string Currency { get; set; } = MoneyRow.Yuan;

    [Range(0.000001, 100_000), Display(Name = "Exchange rate (yuan per unit)")]
    public decimal? Rate { get; set; }

    [Display(Name = "Due on|money")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    protected void ReadFrom(MoneyRow row)
    {
        (OrganisationId, Party, Currency, DueOn, Version) = (row.OrganisationId, row.Party, row.Currency, row.DueOn, row.Version);
        Rate = row.Currency == MoneyRow.Yuan ? null : row.Rate;
    }

    protected void WriteTo(MoneyRow row)
    {
        (row.OrganisationId, row.Party, row.DueOn) = (OrganisationId, Trimmed(Party), DueOn);
        row.CountIn(Currency, Rate);
    }

    protected static string Trimmed(string? text) => text?.Trim() ?? "";
}

/// <inheritdoc cref="MoneyForm"/>
public abstract class MoneyForm<TRow> : MoneyForm where TRow : MoneyRow
{
    public abstract void Read(TRow row);

    public abstract void ApplyTo(TRow row, DateOnly today);
}
