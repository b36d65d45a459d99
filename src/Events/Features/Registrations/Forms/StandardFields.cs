using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Forms;

public enum Asking
{
    [Display(Name = "Asked|field")] Asked,
    [Display(Name = "Required|field")] Required,
    [Display(Name = "Not asked|field")] NotAsked,
}

/// <summary>Which of the fields that every event has are put to people; name and e-mail always are.</summary>
public sealed record StandardFields
{
    public Asking Phone { get; init; }
    public Asking Organisation { get; init; }
    public Asking JobTitle { get; init; }
    public Asking Country { get; init; }
    public Asking Diet { get; init; }

    /// <summary>A wish: it is asked or not.</summary>
    public Asking VisaLetter { get; init; }

    /// <summary>The same for a page that insists on none: whoever has a seat already may leave out what is not known.</summary>
    public StandardFields WithoutDuty => this with { Phone = Optional(Phone), Organisation = Optional(Organisation), JobTitle = Optional(JobTitle), Country = Optional(Country), Diet = Optional(Diet) };

    private static Asking Optional(Asking field) => field == Asking.NotAsked ? field : Asking.Asked;
}
