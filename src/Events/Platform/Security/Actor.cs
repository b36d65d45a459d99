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

    public string Name => Signed?.FindFirstValue(ClaimTypes.Email) ?? Job.Value ?? (http.HttpContext is null ? "system" : "public");

    public long? UserId => long.TryParse(Signed?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>Names the job that acts in this asynchronous flow.</summary>
    public static void ActingAs(string job) => Job.Value = job;

    private ClaimsPrincipal? Signed => http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;
}
