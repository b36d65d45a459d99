using Events.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Events.Features.Accounts;

/// <summary>A person who signs in.</summary>
public partial class User : IdentityUser<long>, IAudited, ISearchable
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

    public string SearchText { get; set; } = "";

    public string SearchWords() => $"{Name} {Email}";

    /// <summary>An address as it is compared.</summary>
    public static string Normalized(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>Somebody new, who sets a password by the link that is sent.</summary>
    public static User New(string name, string email, Role role, long unitId, string language)
    {
        var user = new User { Name = name, Role = role, UnitId = unitId, Language = language };
        user.ChangeEmail(email);
        user.EndSessions();
        return user;
    }

    /// <summary>People sign in with their e-mail. Links sent to the former one end.</summary>
    public void ChangeEmail(string email)
    {
        if (NormalizedEmail is not null && NormalizedEmail != Normalized(email)) EndSessions();
        Email = UserName = email.Trim();
        NormalizedEmail = NormalizedUserName = Normalized(email);
    }

    /// <summary>The hash alone; the password is known to nobody.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        EndSessions();
    }

    /// <summary>Lets the second of two people who edit be told.</summary>
    public void Touch() => ConcurrencyStamp = NewStamp();

    /// <summary>Ends open sessions and links that were sent, within <see cref="SignInCookie.StampCheck"/>'s interval.</summary>
    private void EndSessions()
    {
        SecurityStamp = NewStamp();
        Touch();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
