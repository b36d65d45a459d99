namespace Events.Features.Planning.Agenda;

public enum ClashKind { SameRoom, SameSpeaker, OutsideTheEvent, BeyondTheRoom }

/// <summary>Something about a session that cannot be, or should not. It is shown and never refused: programmes are clashes until they are finished.</summary>
/// <param name="Other">The session that it clashes with, if it is one.</param>
public sealed record Clash(ClashKind Kind, Session Session, Session? Other = null, SessionSpeaker? Speaker = null)
{
    /// <summary>Each clash stands at every session that it concerns.</summary>
    /// <param name="sessions">Of one event, with rooms, speakers and seats.</param>
    public static ILookup<Session, Clash> Find(IReadOnlyList<Session> sessions) =>
        sessions.SelectMany(session => Alone(session).Concat(sessions.Where(other => other != session && other.Overlaps(session)).SelectMany(other => Between(session, other))))
            .ToLookup(clash => clash.Session);

    private static IEnumerable<Clash> Between(Session session, Session other)
    {
        if (session.RoomId is not null && session.RoomId == other.RoomId) yield return new Clash(ClashKind.SameRoom, session, other);
        foreach (var speaker in session.Speakers.Where(speaker => other.Speakers.Any(speaker.IsSameAs)))
            yield return new Clash(ClashKind.SameSpeaker, session, other, speaker);
    }

    private static IEnumerable<Clash> Alone(Session session)
    {
        // People arrive before an event begins.
        if ((session.StartsAt < session.Event.StartsAt && session.Kind != SessionKind.Arrival) || session.EndsAt > session.Event.EndsAt)
            yield return new Clash(ClashKind.OutsideTheEvent, session);
        if (session.Seats.Capacity > session.Room?.Capacity) yield return new Clash(ClashKind.BeyondTheRoom, session);
    }
}
