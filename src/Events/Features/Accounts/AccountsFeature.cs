using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Accounts;

/// <summary>Who may sign in, with what role, for which unit; and the chamber's own name and address.</summary>
public class AccountsFeature : IFeature
{
    /// <summary>Anybody who is signed in: their own password, second factor and desk.</summary>
    public const string SignedIn = "Accounts.SignedIn";

    /// <summary>Users, units and settings.</summary>
    public const string Administer = Policies.Administer;

    public void MapData(ModelBuilder model) => AccountsData.Map(model);

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        policies.AddPolicy(Administer, policy => policy.RequireRole(nameof(Role.Administrator)));
        policies.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public void AddServices(IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = options.Password.RequireDigit = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddUserStore<UserOnlyStore<User, EventsDbContext, long>>()
            .AddSignInManager<ActiveSignInManager>()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(SignInCookie.Configure);
        services.ConfigureOptions<SignInCookie.StampCheck>();

        services.AddScoped<CurrentUser>();
        services.AddSingleton<Chamber>();
    }
}
