using Events.Features.Accounts.TwoFactor.Challenges;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Accounts.SignIn;

[Route("signin"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public class SignInController(Credentials credentials, PendingSignIn pending, Arrival arrival) : Controller
{
    [HttpGet("")]
    public IActionResult New(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true && HttpMethods.IsGet(Request.Method)
            ? Redirect(Arrival.Address(returnUrl))
            : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(SignInForm form)
    {
        var user = await credentials.CheckAsync(form.Email, form.Password);
        if (!user.TwoFactorEnabled) return await arrival.EnterAsync(user, form.ReturnUrl, form.Kept);

        await pending.RememberAsync(user);
        if (form.Kept is null) return new SeeOther(Url.Action("New", "Challenges", new { form.ReturnUrl })!);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(ChallengesController.Page, new ChallengeForm { ReturnUrl = form.ReturnUrl, Kept = form.Kept });
    }

    [HttpPost("/signout"), DisableRateLimiting]
    public async Task<IActionResult> Delete([FromServices] SignInManager<User> signIn)
    {
        await signIn.SignOutAsync();
        return new SeeOther("/");
    }
}
