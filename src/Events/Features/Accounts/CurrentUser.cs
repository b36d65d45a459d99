using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Events.Features.Accounts;

/// <summary>The signed-in person, read from the session without asking the database.</summary>
public class CurrentUser(IHttpContextAccessor http, IAuthorizationService authorization)
{
    private ClaimsPrincipal Principal => http.HttpContext?.User ?? new ClaimsPrincipal();

    public bool IsSignedIn => Principal.HasClaim(claim => claim.Type == ClaimTypes.NameIdentifier);
    public long Id => long.Parse(Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
    public long UnitId => long.Parse(Principal.FindFirstValue(UserClaims.Unit)!);
    public bool IsOfHeadquarters => Principal.HasClaim(UserClaims.Headquarters, "true");
    public string Name => Principal.FindFirstValue(UserClaims.DisplayName) ?? "";
    public Role Role => Enum.Parse<Role>(Principal.FindFirstValue(ClaimTypes.Role)!);
    public bool Is(Role role) => IsSignedIn && Role == role;

    /// <param name="roles">One of the sets of <see cref="Roles"/>.</param>
    public bool Is(string[] roles) => IsSignedIn && roles.Contains(Role.ToString());

    /// <summary>Whether the person meets a policy, for pages that show more to those who do.</summary>
    public async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(Principal, policy)).Succeeded;
}
