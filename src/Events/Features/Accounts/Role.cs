using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts;

/// <summary>What a person may do in their unit.</summary>
public enum Role
{
    [Display(Name = "Viewer", Description = "Sees everything of the unit and changes nothing.")] Viewer,
    [Display(Name = "Staff|role", Description = "Works at the desk and at the door: registrations, check-in, letters.")] Staff,
    [Display(Name = "Partner", Description = "Sees the registrations and the quota of the own unit in a shared event.")] Partner,
    [Display(Name = "Organiser", Description = "Plans events and does everything that belongs to them.")] Organiser,
    [Display(Name = "Administrator", Description = "Does what an organiser does; at the headquarters also looks after users, units and settings.")] Administrator,
}
