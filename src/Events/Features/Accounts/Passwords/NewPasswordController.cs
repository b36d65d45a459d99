using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Accounts.Passwords;

/// <summary>Where the link of a mail leads.</summary>
[Route("password/new"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public class NewPasswordController(EventsDbContext db, PasswordLinks links, Credentials credentials, LockOut lockOut, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string? token)
    {
        if (await links.FindAsync(token) is not { } user) return IsOver();
        ViewBag.Email = user.Email;
        return View(new NewPasswordForm());
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(string? token, NewPasswordForm form)
    {
        if (await links.FindAsync(token) is not { } user) return IsOver();
        await credentials.SetAsync(user, form.New, nameof(form.New));
        user.EmailConfirmed = true;
        await db.SaveChangesAsync();
        await lockOut.ForgiveAsync(user);
        flash.Done("Your password is set. Please sign in with it.");
        return new SeeOther("/signin");
    }

    private ViewResult IsOver()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over");
    }
}
