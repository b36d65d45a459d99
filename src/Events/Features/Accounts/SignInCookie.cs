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
        options.Events.OnRedirectToLogin = AnswerAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) || request.Headers.Accept.ToString().StartsWith("application/json"))
        {
            var kept = await KeptForms.TakeAsync(request, context.HttpContext.RequestAborted);
            if (kept is null)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }
            await SignInPage.ShowAsync(context.HttpContext, kept);
            return;
        }
        context.Response.Redirect(context.RedirectUri);
    }

    /// <summary>A person whose access or password has changed loses open sessions within five minutes.</summary>
    public class StampCheck : IConfigureOptions<SecurityStampValidatorOptions>
    {
        public void Configure(SecurityStampValidatorOptions options) => options.ValidationInterval = TimeSpan.FromMinutes(5);
    }
}
