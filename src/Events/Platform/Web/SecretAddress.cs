using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Events.Platform.Web;

/// <summary>
/// Marks pages whose address holds a secret. Whoever tries one wrong secret after the other is noted in the log and slowed down; right ones open all
/// the same, for a whole hall may stand behind one address. <c>Limits:WrongSecretsPerMinute</c> sets how many may be wrong.
/// </summary>
public sealed class SecretAddressAttribute : ActionFilterAttribute
{
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        if (context.Result is not NotFoundResult && context.HttpContext.Response.StatusCode != StatusCodes.Status404NotFound) return;
        if (context.HttpContext.RequestServices.GetRequiredService<WrongSecrets>().Note(context.HttpContext)) return;
        context.HttpContext.Response.Headers.RetryAfter = "60";
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}

/// <summary>Counts wrong secrets by the address from which they come.</summary>
public sealed class WrongSecrets(IConfiguration configuration, ILogger<WrongSecrets> log) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue("Limits:WrongSecretsPerMinute", 20),
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    /// <returns>False where there were too many.</returns>
    public bool Note(HttpContext context)
    {
        var address = $"{context.Connection.RemoteIpAddress}";
        using var lease = limiter.AttemptAcquire(address);
        // The route says which kind of secret; the secret itself may be one letter away from a true one and is not for the log.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        log.LogWarning("A wrong secret was tried at {Route} from {Address}{Slowed}", route, address, lease.IsAcquired ? "" : ", too many: slowed down");
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
