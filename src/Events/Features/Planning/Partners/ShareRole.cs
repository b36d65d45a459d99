using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Partners;

/// <summary>What part another unit has in an event.</summary>
public enum ShareRole
{
    /// <summary>Named on the public page.</summary>
    [Display(Name = "Co-host")] CoHost,

    /// <summary>Brings people and is not named.</summary>
    [Display(Name = "Recruiting partner")] Recruiter,
}
