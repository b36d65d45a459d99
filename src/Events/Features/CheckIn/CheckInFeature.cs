using System.Security.Claims;
using Events.Features.Accounts;
using Events.Features.CheckIn.Arrivals;
using Events.Features.CheckIn.Badges;
using Events.Features.CheckIn.Board;
using Events.Features.CheckIn.Conflicts;
using Events.Features.CheckIn.Desk;
using Events.Features.CheckIn.Devices;
using Events.Features.CheckIn.Guests;
using Events.Features.CheckIn.Lists;
using Events.Features.CheckIn.Mails;
using Events.Features.CheckIn.Offline;
using Events.Features.CheckIn.Scanner;
using Events.Features.CheckIn.Scans;
using Events.Features.CheckIn.SignInSheets;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Series.Cloning;
using Events.Platform;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>The door: gates, the scanner, what was scanned there, and who is here.</summary>
public class CheckInFeature : IFeature
{
    /// <summary>Stand at a gate: scan, search, name the gates.</summary>
    public const string CanScan = "CheckIn.Scan";

    /// <summary>See who has arrived.</summary>
    public const string CanView = "CheckIn.View";

    /// <summary>Print badges, and say what they look like.</summary>
    public const string CanPrintBadges = "CheckIn.PrintBadges";

    /// <summary>Let somebody in whom a rule refuses, and say why.</summary>
    public const string CanOverride = "CheckIn.Override";

    /// <summary>Say whom a gate lets in, and when.</summary>
    public const string CanSetRules = "CheckIn.SetRules";

    /// <summary>The pages at the door themselves: whoever may scan, or a paired device. It opens nothing at the desk.</summary>
    public const string AtDoor = "CheckIn.AtDoor";

    /// <summary>What a tablet needs at which people check themselves in; one that is paired for that has nothing else.</summary>
    public const string AtKiosk = "CheckIn.AtKiosk";

    public IEnumerable<MenuEntry> Menu => [new("/checkin", "Check-in", "scan", CanScan, 40)];

    public IEnumerable<EventTab> EventTabs => [new("checkin", "/checkin", "Check-in", CanView, 50), new("badges", "/badges", "Badges", CanPrintBadges, 52)];

    public void MapData(ModelBuilder model)
    {
        CheckInData.Map(model);
        DevicesData.Map(model);
        BadgesData.Map(model);
    }

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<GateAccess>();
        services.AddMemoryCache().AddScoped<GateMemory>();
        services.AddScoped<IClonesEvent, GatesClone>().AddScoped<IFollowsEvent, GatesFollow>().AddScoped<IGuardsSessions, GatesGuard>();
        services.AddScoped<TicketReader>().AddSingleton<TicketReader.Translated>();
        services.AddScoped<ScanIntake>();
        services.AddScoped<ScanLog>();
        services.AddSingleton<ScanBatches>();
        services.AddScoped<ScanWords>();
        services.AddScoped<OpenEvents>();
        services.AddScoped<CheckInBoard>().AddScoped<GateWords>().AddScoped<ConflictList>();
        services.AddScoped<DoorRights>().AddScoped<DoorSeats>().AddScoped<DoorFacts>().AddScoped<DoorChanges>();
        services.AddSingleton<ArrivalCounts>();
        services.AddScoped<IClonesEvent, BadgesClone>();
        services.AddScoped<BadgePapers>();
        services.AddScoped<BadgeCounts>();
        services.AddScoped<BadgeArrivals>();
        services.AddScoped<SignInList>();
        services.AddScoped<WallBoard>();
        services.AddScoped<GuestsHere>();
        services.AddScoped<IMailComposer, GuestIsHereToReceiverMail>();
        services.AddSingleton<DoorBell>();
        services.AddHostedService<PromptNews>();
        services.AddScoped<CurrentDevice>().AddScoped<DoorList>().AddScoped<ListStamp>().AddSingleton<KeptAssets>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, DeviceAuthentication>(DeviceAuthentication.Scheme, null);
    }

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanScan, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(CanPrintBadges, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(CanOverride, policy => policy.RequireRole(Roles.OfPlanning));
        policies.AddPolicy(CanSetRules, policy => policy.RequireRole(Roles.OfPlanning));
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
        policies.AddPolicy(AtDoor, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, DeviceAuthentication.Scheme)
            .RequireAssertion(context => Roles.OfWork.Any(context.User.IsInRole) || (Has(context.User, CurrentDevice.Key) && !Has(context.User, CurrentDevice.Kiosk))));
        policies.AddPolicy(AtKiosk, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, DeviceAuthentication.Scheme)
            .RequireAssertion(context => Roles.OfWork.Any(context.User.IsInRole) || Has(context.User, CurrentDevice.Key)));
    }

    private static bool Has(ClaimsPrincipal principal, string claim) => principal.HasClaim(one => one.Type == claim);

    public void AddJobs(JobSchedule schedule) => schedule.EveryMinute<TellReceivers>().Daily<EraseGuestNames>(at: "03:45");
}
