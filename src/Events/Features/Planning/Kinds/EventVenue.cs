using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Kinds;

/// <summary>Where people take part in a forum.</summary>
public enum EventVenue
{
    [Display(Name = "On site")] OnSite,
    [Display(Name = "Online|venue")] OnLine,
    [Display(Name = "On site and online")] Both,
}
