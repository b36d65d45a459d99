using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Kinds;

/// <summary>Where people take part in a forum.</summary>
public enum EventVenue
{
    [Display(Name = "On site")] OnSite,
    [Display(Name = "On line")] OnLine,
    [Display(Name = "On site and on line")] Both,
}
