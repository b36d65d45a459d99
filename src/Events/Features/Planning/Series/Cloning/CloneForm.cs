using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>When the copy takes place, what it is called, and what it takes along.</summary>
public class CloneForm : IValidatableObject
{
    [EitherLanguage(ErrorMessage = "Please give the event a title, in Chinese or in English.")]
    public BilingualLine Title { get; set; } = new();

    [Required, Display(Name = "Starts")]
    public DateTime? Starts { get; set; }

    /// <summary>Of the series to which the first event belongs; null for an event on its own.</summary>
    [Range(1, Series.Edition.Highest), Display(Name = "Edition")]
    public int? Edition { get; set; }

    [Display(Name = "Summary and description of the page")]
    public bool Page { get; set; } = true;

    [Display(Name = "Checklist, with owners and what waits for what")]
    public bool Tasks { get; set; } = true;

    [Display(Name = "Mails, all of them unsent again")]
    public bool Mails { get; set; } = true;

    [Display(Name = "Programme with rooms, sessions and speakers")]
    public bool Programme { get; set; } = true;

    [Display(Name = "Countries of a delegation, halls of a fair")]
    public bool OfKind { get; set; } = true;

    [Display(Name = "Guests of honour and seating, all of them yet to be invited")]
    public bool Guests { get; set; }

    [Display(Name = "Budget, sponsors and fees as planned, without what was paid")]
    public bool Money { get; set; } = true;

    [Display(Name = "Gates; one for a session only together with the programme")]
    public bool Gates { get; set; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Starts is { } starts && Event.IsFarAway(starts.Year)) yield return context.Says(new Refused(PlanningErrors.DateIsTooFarAway) { Field = nameof(Starts) });
    }
}
