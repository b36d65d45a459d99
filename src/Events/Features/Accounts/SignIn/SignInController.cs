using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Accounts.SignIn;

[Route("signin"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public class SignInController(SignInManager<User> signIn, KeptForms keptForms) : Controller
{
    [HttpGet("")]
    public IActionResult New(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? LocalRedirect("/desk") : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpGet("again")]
    public IActionResult Again(SignInForm form) => View("New", form);

    [HttpPost(""), OnRefusal(nameof(Again))]
    public async Task<IActionResult> Create(SignInForm form)
    {
        var result = await signIn.PasswordSignInAsync(form.Email.Trim(), form.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut) throw new Refused(AccountErrors.IsLockedOut);
        if (!result.Succeeded) throw new Refused(AccountErrors.WrongEmailOrPassword);

        return keptForms.Unwrap(form.Kept) is { } kept
            ? ExpiredFormFilter.Resume(kept)
            : new SeeOther(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/desk");
    }

    [HttpPost("/signout")]
    public async Task<IActionResult> Delete()
    {
        await signIn.SignOutAsync();
        return new SeeOther("/");
    }
}
