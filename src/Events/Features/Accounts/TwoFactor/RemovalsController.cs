using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.TwoFactor;

/// <summary>Switches the second factor off, with the password.</summary>
[Route("desk/account/two-factor/removal"), Authorize(AccountsFeature.SignedIn), EnableRateLimiting(RateLimits.SignIn)]
public class RemovalsController(
    EventsDbContext db, CurrentUser current, Credentials credentials, SecondFactor secondFactor, SignInManager<User> signIn, Flash flash) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View(new PasswordForm());

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(PasswordForm form)
    {
        var user = await db.Users.SingleAsync(user => user.Id == current.Id);
        await credentials.ConfirmAsync(user, form.Password, nameof(form.Password));
        await secondFactor.SwitchOffAsync(user);
        await signIn.RefreshSignInAsync(user);
        flash.Done("The second factor is off.");
        return new SeeOther("/desk/account");
    }
}
