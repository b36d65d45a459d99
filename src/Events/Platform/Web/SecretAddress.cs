using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Events.Platform.Web;

/// <summary>
/// Marks pages whose address holds a secret. Whoever tries one wrong secret after the other is noted in the log and waits for each further answer; right
/// ones open at once all the same, for a whole hall may stand behind one address. <c>Limits:WrongSecretsPerMinute</c> sets how many may be wrong,
/// <c>Limits:WrongSecretPause</c> for how many milliseconds the answer is held back then.
/// </summary>
public sealed class SecretAddressAttribute : ActionFilterAttribute
{
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        var isWrong = executed.Result is NotFoundResult || context.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound;
        // An address without a secret in it is mistyped, not guessed.
        if (!isWrong || !(context.RouteData.Values.ContainsKey("secret") || context.RouteData.Values.ContainsKey("code"))) return;
        var wrong = context.HttpContext.RequestServices.GetRequiredService<WrongSecrets>();
        if (wrong.Note(context.HttpContext)) return;
        await Task.Delay(wrong.Pause, context.HttpContext.RequestAborted);
        if (executed.Result is NotFoundResult) executed.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}

/// <summary>Counts wrong secrets by the address from which they come.</summary>
public sealed class WrongSecrets(IConfiguration configuration, ILogger<WrongSecrets> log) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => RateLimits.PerMinute(configuration.GetValue("Limits:WrongSecretsPerMinute", 20))));

    public TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(configuration.GetValue("Limits:WrongSecretPause", 1_000));

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
