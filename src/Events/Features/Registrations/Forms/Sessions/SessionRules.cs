using Events.Platform.Web;

namespace Events.Features.Registrations.Forms.Sessions;

/// <summary>Which sessions somebody may choose together.</summary>
public static class SessionRules
{
    /// <summary>Reads what was ticked.</summary>
    /// <param name="former">Those that the person has already.</param>
    /// <returns>The keys with commas between them.</returns>
    /// <exception cref="Refused">A session is unknown or full, or two are at the same time.</exception>
    public static string Read(IReadOnlyList<string> typed, IReadOnlyList<SessionChoice> offered, IReadOnlyCollection<long> former)
    {
        var ids = typed.Where(one => one.Length > 0).Distinct().ToList();
        var chosen = offered.Where(session => ids.Contains($"{session.Id}")).ToList();
        if (chosen.Count < ids.Count) throw new Refused(FormErrors.IsNoChoice);
        if (chosen.Find(session => session.IsFull && !former.Contains(session.Id)) is { } full) throw new Refused(FormErrors.SessionIsFull, full.Title);
        foreach (var (index, session) in chosen.Index())
            if (chosen.Skip(index + 1).FirstOrDefault(session.Overlaps) is { } other) throw new Refused(FormErrors.SessionsOverlap, session.Title, other.Title);
        return string.Join(',', chosen.Select(session => session.Id));
    }
}
