using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Forms.Fields;

public class StandardFieldsForm
{
    [Display(Name = "Mobile phone")]
    public Asking Phone { get; set; }

    [Display(Name = "Organisation")]
    public Asking Organisation { get; set; }

    [Display(Name = "Job title")]
    public Asking JobTitle { get; set; }

    [Display(Name = "Country")]
    public Asking Country { get; set; }

    [Display(Name = "Diet")]
    public Asking Diet { get; set; }

    [Display(Name = "Visa letter")]
    public Asking VisaLetter { get; set; }

    /// <summary>What the form was when it was read.</summary>
    public string? Stamp { get; set; }

    public static StandardFieldsForm From(FormVersion form) => new()
    {
        Phone = form.Asks.Phone,
        Organisation = form.Asks.Organisation,
        JobTitle = form.Asks.JobTitle,
        Country = form.Asks.Country,
        Diet = form.Asks.Diet,
        VisaLetter = form.Asks.VisaLetter,
        Stamp = form.Stamp,
    };

    public StandardFields ToFields() => new() { Phone = Phone, Organisation = Organisation, JobTitle = JobTitle, Country = Country, Diet = Diet, VisaLetter = VisaLetter };
}
