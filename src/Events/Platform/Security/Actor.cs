using System.Security.Claims;

namespace Events.Platform.Security;

/// <summary>Whoever acts now, for the audit trail.</summary>
public interface IActor
{
    /// <summary>The signed-in person's e-mail; else the name of the page or job.</summary>
    string Name { get; }

    /// <summary>The signed-in person's key, if a person acts.</summary>
    long? UserId { get; }
}

/// <summary>Reads the actor from the current request; outside a request from <see cref="ActingAs"/>.</summary>
public class CurrentActor(IHttpContextAccessor http) : IActor
{
    private static readonly AsyncLocal<string?> Job = new();

    public string Name => Signed?.FindFirst(ClaimTypes.Email)?.Value ?? Job.Value ?? (http.HttpContext is null ? "system" : "public");

    public long? UserId => long.TryParse(Signed?.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id) ? id : null;

    /// <summary>Names the job that acts in this asynchronous flow.</summary>
    public static void ActingAs(string job) => Job.Value = job;

    /// <summary>Of a person who is signed in on a paired device it is the person who acts.</summary>
    private ClaimsIdentity? Signed => http.HttpContext?.User.Identities.Where(one => one.IsAuthenticated).OrderByDescending(one => one.HasClaim(claim => claim.Type == ClaimTypes.NameIdentifier)).FirstOrDefault();
}
