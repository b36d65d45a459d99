using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Account;

[Route("desk/account/password"), Authorize(AccountsFeature.SignedIn), EnableRateLimiting(RateLimits.SignIn)]
public class PasswordController(EventsDbContext db, CurrentUser current, Credentials credentials, SignInManager<User> signIn, Flash flash) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View(new PasswordChangeForm());

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(PasswordChangeForm form)
    {
        var user = await db.Users.SingleAsync(user => user.Id == current.Id);
        await credentials.ConfirmAsync(user, form.Present, nameof(form.Present));
        await credentials.SetAsync(user, form.New, nameof(form.New));
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        flash.Done("Your password is changed. On other devices you sign in anew.");
        return new SeeOther("/desk/account");
    }
}
