using System.Security.Claims;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Events.Features.Accounts.TwoFactor.Challenges;

/// <summary>Remembers, in a cookie of ten minutes, who has given the right password and owes the code.</summary>
public class PendingSignIn(IHttpContextAccessor http, EventsDbContext db)
{
    public static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "events-second-step";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Patience;
        options.SlidingExpiration = false;
    }

    private HttpContext Http => http.HttpContext!;

    public Task RememberAsync(User user) => Http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()), new Claim(ClaimTypes.Sid, user.SecurityStamp!)], Scheme)));

    /// <summary>The person, unless the password or the access has changed since.</summary>
    public async Task<User?> FindAsync()
    {
        var known = (await Http.AuthenticateAsync(Scheme)).Principal;
        if (!long.TryParse(known?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var user = await db.Users.FindAsync(id);
        return user is { IsActive: true, TwoFactorEnabled: true } && user.SecurityStamp == known!.FindFirstValue(ClaimTypes.Sid) ? user : null;
    }

    public Task ForgetAsync() => Http.SignOutAsync(Scheme);
}
