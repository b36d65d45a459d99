using Events.Features.Planning;
using Events.Platform.Web;

namespace Events.Features.Registrations.Invitations;

public partial class Invitation
{
    /// <summary>Nobody is reminded twice within this time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(24);

    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }

    public bool HasAddress => Email.Length > 0;

    /// <summary>Notes that the mail is written.</summary>
    public void Send(DateTimeOffset now)
    {
        MustBeSendable(Event, now);
        if (!HasAddress) throw new Refused(InvitationErrors.HasNoAddress);
        SentAt = now;
        if (State == InvitationState.Drafted) State = InvitationState.Sent;
    }

    /// <summary>Whether the person had time to answer and has not been reminded just now.</summary>
    public bool MayBeReminded(DateTimeOffset now) =>
        State == InvitationState.Sent && HasAddress && SentAt <= now - Pause && (RemindedAt is null || RemindedAt <= now - Pause);

    public void Remind(DateTimeOffset now)
    {
        MustBeSendable(Event, now);
        if (!MayBeReminded(now)) throw new Refused(InvitationErrors.NobodyIsSilent);
        RemindedAt = now;
    }

    /// <summary>Nobody is asked to what is not published, does not take place or is over.</summary>
    public static void MustBeSendable(Event @event, DateTimeOffset now)
    {
        if (@event.State == EventState.Draft) throw new Refused(InvitationErrors.PublishBefore);
        if (!@event.IsPublished || now >= @event.EndsAt) throw new Refused(InvitationErrors.InvitesNobody);
    }
}
