using System.ComponentModel.DataAnnotations;
using Events.Platform.Web;

namespace Events.Features.Planning.Budget.Sponsors;

public class SponsorForm : MoneyForm<Sponsor>
{
    [StringLength(100), Display(Name = "Package")]
    public string? Package { get; set; }

    [Required, Range(0, Most), Display(Name = "Promised")]
    public decimal? Promised { get; set; }

    [Range(0, Most), Display(Name = "Received|money")]
    public decimal? Received { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "What they get")]
    public string? Benefits { get; set; }

    public override void Read(Sponsor row)
    {
        ReadFrom(row);
        (Package, Promised, Received, Benefits) = (row.Package, row.Promised, row.Received, row.Benefits);
    }

    public override void ApplyTo(Sponsor row, DateOnly today)
    {
        if (OrganisationId is null && Trimmed(Party).Length == 0) throw new Refused(BudgetErrors.SponsorIsMissing) { Field = nameof(Party) };
        WriteTo(row);
        (row.Package, row.Promised, row.Received, row.Benefits) = (Trimmed(Package), Promised!.Value, Received ?? 0, Trimmed(Benefits));
    }
}
