using System.Security.Claims;
using Events.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Accounts;

/// <summary>What the session cookie says of a person: key, e-mail, name, role and unit.</summary>
public class UserClaims(UserManager<User> users, EventsDbContext db, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<User>(users, options)
{
    public const string Unit = "unit";
    public const string Headquarters = "headquarters";
    public const string DisplayName = "display_name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(Unit, user.UnitId.ToString()));
        identity.AddClaim(new Claim(DisplayName, user.Name));
        if (await db.Units.AnyAsync(unit => unit.Id == user.UnitId && unit.Kind == UnitKind.Headquarters))
            identity.AddClaim(new Claim(Headquarters, "true"));
        return identity;
    }
}
