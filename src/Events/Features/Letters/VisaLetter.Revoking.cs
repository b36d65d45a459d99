using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform.Web;

namespace Events.Features.Letters;

public enum LetterState
{
    [Display(Name = "Valid")] Valid,
    [Display(Name = "Expired")] Expired,
    [Display(Name = "Revoked")] Revoked,
}

public partial class VisaLetter
{
    public DateTimeOffset? RevokedAt { get; private set; }
    public long? RevokedById { get; private set; }
    public User? RevokedBy { get; private set; }
    public string RevocationReason { get; private set; } = "";

    public LetterState State(DateTimeOffset now) => StateOf(RevokedAt, ValidUntil, now);

    public static LetterState StateOf(DateTimeOffset? revokedAt, DateTimeOffset validUntil, DateTimeOffset now) =>
        revokedAt is not null ? LetterState.Revoked : now >= validUntil ? LetterState.Expired : LetterState.Valid;

    /// <summary>Whoever checks the letter is told from now on. The number stays used.</summary>
    public void Revoke(string reason, long userId, DateTimeOffset now)
    {
        if (RevokedAt is not null) throw new Refused(LetterErrors.IsRevokedAlready);
        (RevokedAt, RevokedById, RevocationReason) = (now, userId, reason.Trim());
    }
}
