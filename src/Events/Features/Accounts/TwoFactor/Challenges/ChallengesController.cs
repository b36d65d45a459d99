using Events.Features.Accounts.SignIn;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Events.Features.Accounts.TwoFactor.Challenges;

/// <summary>The second step of signing in.</summary>
[Route("signin/code"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public class ChallengesController(PendingSignIn pending, SecondFactor secondFactor, Arrival arrival, IStringLocalizer texts) : Controller
{
    public const string Page = "/Features/Accounts/TwoFactor/Challenges/New.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> New(string? returnUrl) =>
        await pending.FindAsync() is null
            ? RedirectToAction("New", "SignIn", new { returnUrl })
            : View(new ChallengeForm { ReturnUrl = returnUrl });

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(ChallengeForm form)
    {
        if (await pending.FindAsync() is not { } user) return SignInAgain(form);

        await secondFactor.CheckAsync(user, form.Code);
        await pending.ForgetAsync();
        return await arrival.EnterAsync(user, form.ReturnUrl, form.Kept);
    }

    /// <summary>Too late for the code; a form that was kept travels on.</summary>
    private ViewResult SignInAgain(ChallengeForm form)
    {
        ModelState.AddModelError("", texts[AccountErrors.TookTooLong.Text]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(SignInPage.View, new SignInForm { ReturnUrl = form.ReturnUrl, Kept = form.Kept });
    }
}
