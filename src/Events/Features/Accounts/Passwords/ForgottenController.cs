using Events.Features.Accounts.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Passwords;

[Route("password/forgotten"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public class ForgottenController(EventsDbContext db, Outbox outbox) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View(new ForgottenForm());

    /// <summary>
    /// Does the same for an address that nobody has: it writes a row, which the delivery then withdraws. Neither words nor time tell who has
    /// an account.
    /// </summary>
    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(ForgottenForm form)
    {
        var normalized = Accounts.User.Normalized(form.Email);
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.NormalizedEmail == normalized);
        outbox.Add<PasswordLinkToUserMail>(user?.Email ?? form.Email.Trim(), user?.Name ?? "", user?.Language ?? Languages.Current, user?.Id ?? 0);
        await db.SaveChangesAsync();
        return new SeeOther("/password/forgotten/sent");
    }

    [HttpGet("sent")]
    public IActionResult Sent() => View();
}
