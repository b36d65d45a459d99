using Events.Features.Accounts.Mails;
using Events.Features.Accounts.Passwords;
using Events.Features.Accounts.Setup;
using Events.Features.Accounts.SignIn;
using Events.Features.Accounts.TwoFactor;
using Events.Features.Accounts.TwoFactor.Challenges;
using Events.Features.Accounts.Units;
using Events.Features.Accounts.Users;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
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

    /// <summary>Users, units and settings of the whole house: for the administrators of the headquarters. A branch's are its organisers.</summary>
    public const string Administer = Policies.Administer;

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/desk/users", "Users", "users", Administer, 10, IsAdministration: true),
        new("/desk/units", "Units", "sitemap", Administer, 20, IsAdministration: true),
    ];

    public void MapData(ModelBuilder model) => AccountsData.Map(model);

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        policies.AddPolicy(Administer, policy => policy.RequireRole(nameof(Role.Administrator)).RequireClaim(UserClaims.Headquarters, "true"));
        policies.AddPolicy(Policies.Work, policy => policy.RequireRole(Roles.OfWork));
        // An address where nothing is answers 404 to everybody, not with the sign-in page.
        policies.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(context =>
            context.User.Identity?.IsAuthenticated == true || context.Resource is HttpContext http && http.GetEndpoint() is null).Build());
    }

    public void AddServices(IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 10;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = options.Password.RequireLowercase = options.Password.RequireDigit = false;
            })
            .AddUserStore<UserOnlyStore<User, EventsDbContext, long>>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<UserClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(SignInCookie.Configure);
        services.Configure<CookieAuthenticationOptions>(PendingSignIn.Scheme, PendingSignIn.Configure);
        services.ConfigureOptions<SignInCookie.StampCheck>();

        services.AddScoped<CurrentUser>().AddScoped<UnitPeople>().AddScoped<IActorNames, UserNames>();
        services.AddSingleton<Chamber>();
        services.AddScoped<Credentials>().AddScoped<LockOut>().AddScoped<PendingSignIn>().AddScoped<Arrival>();
        services.AddScoped<SecondFactor>().AddScoped<PasswordLinks>().AddScoped<Administrators>().AddScoped<UserList>();
        services.AddSingleton<FirstAdministrator>().AddScoped<IFirstData, PrintSetupLink>();
        services.AddScoped<IMailComposer, PasswordLinkToUserMail>().AddScoped<IMailComposer, InvitationToUserMail>();
    }
}
