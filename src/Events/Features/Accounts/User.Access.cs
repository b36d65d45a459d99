using Events.Platform.Web;

namespace Events.Features.Accounts;

public partial class User
{
    public DateTimeOffset? DeactivatedAt { get; private set; }

    public bool IsActive => DeactivatedAt is null;

    /// <summary>Somebody who was invited and has not set a password yet.</summary>
    public bool IsInvited => IsActive && PasswordHash is null;

    /// <summary>Ends the person's access, also of sessions that are open.</summary>
    /// <param name="by">The key of whoever ends it.</param>
    public void Deactivate(DateTimeOffset now, long? by = null)
    {
        if (by == Id) throw new Refused(AccountErrors.CannotDeactivateYourself);
        DeactivatedAt ??= now;
        EndSessions();
    }

    public void Activate()
    {
        DeactivatedAt = null;
        Touch();
    }
}
