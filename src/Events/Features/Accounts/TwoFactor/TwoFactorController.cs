using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.TwoFactor;

/// <summary>A person switches the second factor on for themselves. Until a code confirms it, the key waits in an encrypted cookie.</summary>
[Route("desk/account/two-factor"), Authorize(AccountsFeature.SignedIn), EnableRateLimiting(RateLimits.SignIn)]
public class TwoFactorController(
    EventsDbContext db, CurrentUser current, SecondFactor secondFactor, Chamber chamber, SignInManager<User> signIn, Flash flash) : Controller
{
    private string KeyName => $"second-factor-{current.Id}";

    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(user => user.Id == current.Id, cancel);
        if (user.TwoFactorEnabled) return View("Show", await db.RecoveryCodes.CountAsync(code => code.UserId == user.Id, cancel));

        var key = TempData.Peek(KeyName) as string ?? Totp.NewKey();
        TempData[KeyName] = key;
        ViewBag.Key = key;
        ViewBag.Address = Totp.Address(key, (await chamber.GetAsync()).Name.ToString(), user.Email!);
        return View(new CodeForm());
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(CodeForm form)
    {
        var user = await db.Users.SingleAsync(user => user.Id == current.Id);
        if (user.TwoFactorEnabled) return new SeeOther("/desk/account/two-factor");
        if (TempData.Peek(KeyName) is not string key) throw new Refused(AccountErrors.KeyIsLost);

        TempData[RecoveryCodesController.Shown] = await secondFactor.SwitchOnAsync(user, key, form.Code);
        TempData.Remove(KeyName);
        await signIn.RefreshSignInAsync(user);
        flash.Done("The second factor is on. From now on you sign in with your password and a code.");
        return new SeeOther("/desk/account/two-factor/recovery-codes");
    }
}
