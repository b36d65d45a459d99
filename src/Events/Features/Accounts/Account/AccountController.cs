using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Account;

/// <summary>A person's own page: name, language, and the ways to password and second factor.</summary>
[Route("desk/account"), Authorize(AccountsFeature.SignedIn)]
public class AccountController(EventsDbContext db, CurrentUser current, SignInManager<User> signIn, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().Include(user => user.Unit).SingleAsync(user => user.Id == current.Id, cancel);
        ViewBag.Person = user;
        return View(new AccountForm { Name = user.Name, Language = user.Language, Stamp = user.ConcurrencyStamp });
    }

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(AccountForm form)
    {
        var user = await db.Users.SingleAsync(user => user.Id == current.Id);
        db.Expect(user, form.Stamp);
        (user.Name, user.Language) = (form.Name.Trim(), form.Language);
        user.Touch();
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        LanguageChoice.Remember(HttpContext, user.Language);
        flash.Done("Saved.");
        return new SeeOther("/desk/account");
    }
}
