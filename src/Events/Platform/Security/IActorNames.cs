namespace Events.Platform.Security;

/// <summary>The names of the people behind <see cref="IActor.Name"/>, which is an e-mail address; they belong to the feature that knows people.</summary>
public interface IActorNames
{
    /// <summary>By actor; those who are no person of ours are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> ReadAsync(IEnumerable<string> actors, CancellationToken cancel);
}
