using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Partners;

public class ShareForm
{
    /// <summary>Chosen once: another unit is another part.</summary>
    [Display(Name = "Unit|partner")]
    public long? UnitId { get; set; }

    [Display(Name = "Role|partner")]
    public ShareRole Role { get; set; } = ShareRole.Recruiter;

    [Range(0, 100_000), Display(Name = "Quota")]
    public int? Capacity { get; set; }

    /// <summary>The version that the person saw, so that the second of two writers is told.</summary>
    public long Version { get; set; }

    public static ShareForm From(EventShare share) => new() { UnitId = share.UnitId, Role = share.Role, Capacity = share.Seats.Capacity, Version = share.Version };

    public void ApplyTo(EventShare share)
    {
        share.Role = Role;
        share.Seats.Capacity = Capacity;
    }
}
