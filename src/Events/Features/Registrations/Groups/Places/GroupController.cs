using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Groups.Places;

/// <summary>The page of whoever reserved places: who comes on each. Whoever has the secret is the manager.</summary>
[Route("r/{secret}/group"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class GroupController(EventsDbContext db, IOptions<Settings> settings, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel) =>
        await GroupPages.FindAsync(db, secret, cancel) is { } group ? View(new GroupPage(group, settings.Value.Address(group.JoinAddress), clock.GetUtcNow())) : NotFound();
}

/// <param name="JoinAddress">Where people put themselves down.</param>
public sealed record GroupPage(RegistrationGroup Group, string JoinAddress, DateTimeOffset Now)
{
    public IReadOnlyList<Registration> Places { get; } = [.. Group.Places];
    public bool CanChange => Group.ManagerMayChange(Now);
    public bool HasOpen => Group.NextOpen() is not null;

    public bool CanReopen(Registration place) => CanChange && !place.IsOpenPlace && place.RegistrantMayReplace(Now);
    public bool CanGiveUp(Registration place) => place.RegistrantMayCancel(Now);
    public bool CanTake(Registration place) => CanChange && place.IsForManager && place.MayTakeOffer(Now);
}
