using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.TwoFactor;

/// <summary>Shows recovery codes once, and makes new ones.</summary>
[Route("desk/account/two-factor/recovery-codes"), Authorize(AccountsFeature.SignedIn), EnableRateLimiting(RateLimits.SignIn)]
public class RecoveryCodesController(EventsDbContext db, CurrentUser current, Credentials credentials, SecondFactor secondFactor) : Controller
{
    /// <summary>Where new codes wait, encrypted, for the one page that shows them.</summary>
    public const string Shown = "recovery-codes";

    [HttpGet("")]
    public IActionResult New() => TempData[Shown] is string[] codes ? View("Show", codes) : View(new PasswordForm());

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(PasswordForm form)
    {
        var user = await db.Users.SingleAsync(user => user.Id == current.Id);
        if (!user.TwoFactorEnabled) return new SeeOther("/desk/account/two-factor");
        await credentials.ConfirmAsync(user, form.Password, nameof(form.Password));
        TempData[Shown] = await secondFactor.NewRecoveryCodesAsync(user);
        return new SeeOther("/desk/account/two-factor/recovery-codes");
    }
}
