using Events.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Events.Features.Accounts;

/// <summary>The session: a working day, prolonged while it is used; a form posted after its end is kept through the sign-in page.</summary>
public static class SignInCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "events-session";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/signin";
        options.AccessDeniedPath = "/error/403";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = AnswerAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || request.IsFromScript) return KeepAsync(context.HttpContext);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static async Task KeepAsync(HttpContext http)
    {
        try
        {
            if (await KeptForms.TakeAsync(http.Request, http.RequestAborted) is { } kept) await SignInPage.ShowAsync(http, kept);
            else http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (InvalidDataException)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    /// <summary>Makes a validator, with all the services that it needs, only when one is due, and not for each request.</summary>
    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return now - context.Properties.IssuedUtc <= StampCheck.Interval ? Task.CompletedTask : SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>A person whose access or password has changed loses open sessions within five minutes.</summary>
    public class StampCheck : IConfigureOptions<SecurityStampValidatorOptions>
    {
        public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

        public void Configure(SecurityStampValidatorOptions options) => options.ValidationInterval = Interval;
    }
}
