using Events.Features.Accounts.TwoFactor;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Accounts.Users;

/// <summary>Takes the second factor off somebody who has lost phone and paper.</summary>
[Route("desk/users/{id:long}/second-factor"), Authorize(AccountsFeature.Administer)]
public class SecondFactorsController(EventsDbContext db, SecondFactor secondFactor, Flash flash) : Controller
{
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id)
    {
        if (await db.Users.FindAsync(id) is not { } user) return NotFound();
        await secondFactor.SwitchOffAsync(user);
        flash.Done("{0} signs in with the password alone until a new second factor is set up.", user.Name);
        return new SeeOther($"/desk/users/{id}");
    }
}
