using Events.Features.Accounts.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Accounts.Users;

/// <summary>Sends a link to set the password: the invitation once more, or a new password for somebody who had one.</summary>
[Route("desk/users/{id:long}/password-link"), Authorize(AccountsFeature.Administer)]
public class PasswordLinksController(EventsDbContext db, Outbox outbox, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id)
    {
        if (await db.Users.FindAsync(id) is not { IsActive: true } user) return NotFound();
        if (user.IsInvited) outbox.Add<InvitationToUserMail>(user.Email!, user.Name, user.Language, user.Id);
        else outbox.Add<PasswordLinkToUserMail>(user.Email!, user.Name, user.Language, user.Id);
        await db.SaveChangesAsync();
        flash.Done("A mail with a link to set the password is on its way to {0}.", user.Email!);
        return new SeeOther($"/desk/users/{id}");
    }
}
