using System.ComponentModel.DataAnnotations;
using Events.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Events.Features.Accounts;

/// <summary>What a person may do in their unit.</summary>
public enum Role
{
    [Display(Name = "Viewer")] Viewer,
    [Display(Name = "Staff|role")] Staff,
    [Display(Name = "Partner")] Partner,
    [Display(Name = "Organiser")] Organiser,
    [Display(Name = "Administrator")] Administrator,
}

/// <summary>A person who signs in. ASP.NET Core Identity keeps the password, the lock-out and the second factor.</summary>
public class User : IdentityUser<long>, IAudited
{
    [Unrecorded]
    public override string? PasswordHash { get; set; }

    [Unrecorded]
    public override string? SecurityStamp { get; set; }

    [Unrecorded]
    public override string? ConcurrencyStamp { get; set; }

    public required string Name { get; set; }
    public required Role Role { get; set; }

    public long UnitId { get; set; }
    public Unit Unit { get; set; } = null!;

    /// <summary><c>zh</c> or <c>en</c>: for mails to this person.</summary>
    public string Language { get; set; } = "zh";

    public DateTimeOffset? DeactivatedAt { get; private set; }
    public bool IsActive => DeactivatedAt is null;

    /// <summary>Ends the person's access, also of sessions that are open.</summary>
    public void Deactivate(DateTimeOffset now)
    {
        DeactivatedAt ??= now;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    public void Activate() => DeactivatedAt = null;
}
