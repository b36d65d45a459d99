using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Accounts.Users;

/// <summary>Ends a lock-out early.</summary>
[Route("desk/users/{id:long}/lock-out"), Authorize(AccountsFeature.Administer)]
public class LockOutsController(EventsDbContext db, LockOut lockOut, Flash flash) : Controller
{
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id)
    {
        if (await db.Users.FindAsync(id) is not { } user) return NotFound();
        await lockOut.ForgiveAsync(user);
        flash.Done("{0} can try again at once.", user.Name);
        return new SeeOther($"/desk/users/{id}");
    }
}
