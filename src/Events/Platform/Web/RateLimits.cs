using System.Globalization;
using System.Threading.RateLimiting;

namespace Events.Platform.Web;

/// <summary>
/// How often one address may post to what is open to everybody. A whole office may stand behind one address, so the limits are generous for
/// people and tight for programs. <c>Limits:FormsPerMinute</c> and <c>Limits:SignInsPerMinute</c> set them.
/// </summary>
public static class RateLimits
{
    public const string PublicForms = nameof(PublicForms);
    public const string SignIn = nameof(SignIn);

    /// <summary>Pages where somebody could try secrets or numbers one after the other: looking counts as well.</summary>
    public const string Lookups = nameof(Lookups);

    public static void AddRateLimits(this WebApplicationBuilder builder) => builder.Services.AddRateLimiter(options =>
    {
        options.AddPolicy(PublicForms, context => PerAddress(context, Limit(context, "Limits:FormsPerMinute", 30)));
        options.AddPolicy(Lookups, context => Counted(context, Limit(context, "Limits:FormsPerMinute", 30)));
        options.AddPolicy(SignIn, context => PerAddress(context, Limit(context, "Limits:SignInsPerMinute", 20)));
        options.OnRejected = (rejected, _) =>
        {
            var response = rejected.HttpContext.Response;
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                response.Headers.RetryAfter = ((int)after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    private static int Limit(HttpContext context, string key, int usual) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue(key, usual);

    private static RateLimitPartition<string> PerAddress(HttpContext context, int perMinute) =>
        HttpMethods.IsGet(context.Request.Method) ? RateLimitPartition.GetNoLimiter("reading") : Counted(context, perMinute);

    private static RateLimitPartition<string> Counted(HttpContext context, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter($"from {context.Connection.RemoteIpAddress}", _ => PerMinute(perMinute));

    public static SlidingWindowRateLimiterOptions PerMinute(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };
}
