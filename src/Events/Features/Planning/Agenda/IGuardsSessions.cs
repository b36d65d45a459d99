using Events.Platform.Web;

namespace Events.Features.Planning.Agenda;

/// <summary>What a feature above builds on a session, so that it must not be deleted. It is asked inside the transaction.</summary>
public interface IGuardsSessions
{
    /// <exception cref="Refused">It is needed.</exception>
    Task GuardAsync(Session session, CancellationToken cancel);
}
