using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Accounts.Users;

[Route("desk/users/{id:long}/deactivation"), Authorize(AccountsFeature.Administer)]
public class DeactivationsController(EventsDbContext db, CurrentUser current, Administrators administrators, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id)
    {
        if (await db.Users.FindAsync(id) is not { } user) return NotFound();
        user.Deactivate(clock.GetUtcNow(), by: current.Id);
        await administrators.SaveAsync();
        flash.Done("{0} can no longer sign in. Open sessions end within five minutes.", user.Name);
        return new SeeOther($"/desk/users/{id}");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id)
    {
        if (await db.Users.FindAsync(id) is not { } user) return NotFound();
        user.Activate();
        await db.SaveChangesAsync();
        flash.Done("{0} can sign in again.", user.Name);
        return new SeeOther($"/desk/users/{id}");
    }
}
