using Events.Features.Accounts.SignIn;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts.Setup;

/// <summary>Creates the headquarters and its administrator, once. Afterwards there is nothing here.</summary>
[Route("setup/{token}"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public class SetupController(EventsDbContext db, FirstAdministrator first, Credentials credentials, Arrival arrival, Chamber chamber) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string token, CancellationToken cancel) => await IsOpenAsync(token, cancel) ? View(new SetupForm()) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(string token, SetupForm form, CancellationToken cancel)
    {
        if (!await IsOpenAsync(token, cancel)) return NotFound();

        // Two who send the form at once both make a headquarters, and the database takes one.
        var user = await db.WriteAsync(async () =>
        {
            var headquarters = db.Add(form.ToHeadquarters()).Entity;
            await db.SaveChangesAsync(cancel);
            var administrator = db.Add(Accounts.User.New(form.Name.Trim(), form.Email, Role.Administrator, headquarters.Id, Languages.Current)).Entity;
            await credentials.SetAsync(administrator, form.New, nameof(form.New));
            await db.SaveChangesAsync(cancel);
            return administrator;
        }, cancel);
        first.Close();
        chamber.Forget();
        return await arrival.EnterAsync(user, "/desk");
    }

    private async Task<bool> IsOpenAsync(string token, CancellationToken cancel) => first.Opens(token) && !await db.Users.AnyAsync(cancel);
}
