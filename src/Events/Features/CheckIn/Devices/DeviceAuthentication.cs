using System.Security.Claims;
using System.Text.Encodings.Web;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.CheckIn.Devices;

/// <summary>
/// Knows a paired device by its token, from the cookie or as <c>Authorization: Bearer</c>. The policy of the pages at the door asks for it, and no other.
/// </summary>
public class DeviceAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, EventsDbContext db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "Device";
    public const string Cookie = "events-device";
    public const string Revoked = "device-revoked";
    public const string Expired = "device-expired";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Why the token counts no more.</summary>
    private string? ended;

    public static void Write(HttpResponse response, string token, Device device) => response.Cookies.Append(Cookie, token, new CookieOptions
    {
        Path = "/checkin",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = response.HttpContext.Request.IsHttps,
        // It outlives the device, so that the device is told that it has expired.
        Expires = device.ExpiresAt.AddDays(90),
        IsEssential = true,
    });

    public static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if ((Bearer(Request) ?? Request.Cookies[Cookie]) is not { Length: > 0 } token) return AuthenticateResult.NoResult();
        var hash = Device.Hash(token);
        var device = await db.Devices.AsNoTracking().Include(d => d.Gates).FirstOrDefaultAsync(d => d.TokenHash == hash, Context.RequestAborted);
        var now = clock.GetUtcNow();
        // One whose place another has taken is as good as revoked.
        ended = device?.StateAt(now) switch { DeviceState.Paired => null, DeviceState.Expired => Expired, _ => Revoked };
        if (ended is not null) return AuthenticateResult.Fail(ended);
        if (device!.LastSeenAt is null || device.LastSeenAt < now - SeenEvery) await SeeAsync(device.Id, now);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(CurrentDevice.Claims(device)), DeviceAuthentication.Scheme));
    }

    /// <summary>Of the many requests of one moment the first writes.</summary>
    private Task SeeAsync(long id, DateTimeOffset now)
    {
        var before = now - SeenEvery;
        return db.WriteAsync(() => db.Devices.Where(d => d.Id == id && (d.LastSeenAt == null || d.LastSeenAt < before))
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.LastSeenAt, now), Context.RequestAborted), Context.RequestAborted);
    }

    /// <summary>Whoever never was a device is asked to sign in by the other scheme.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Response.HasStarted) return;
        if (ended is null)
        {
            if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (!Request.IsFromScript)
        {
            Response.Redirect("/checkin/ended");
            return;
        }
        Response.Headers.Remove("Location");
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        await Response.WriteAsJsonAsync(new ProblemDetails { Status = Response.StatusCode, Type = $"urn:events:{ended}", Title = ended }, options: null, contentType: "application/problem+json");
    }
}
