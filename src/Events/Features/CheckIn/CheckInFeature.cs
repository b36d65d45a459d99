using Events.Features.Accounts;
using Events.Features.CheckIn.Arrivals;
using Events.Features.CheckIn.Desk;
using Events.Features.CheckIn.Devices;
using Events.Features.CheckIn.Lists;
using Events.Features.CheckIn.Offline;
using Events.Features.CheckIn.Scanner;
using Events.Features.CheckIn.Scans;
using Events.Features.Planning.Series.Cloning;
using Events.Platform;
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

    /// <summary>The pages at the door themselves: whoever may scan, or a paired device. It opens nothing at the desk.</summary>
    public const string AtDoor = "CheckIn.AtDoor";

    public IEnumerable<MenuEntry> Menu => [new("/checkin", "Check-in", "scan", CanScan, 40)];

    public IEnumerable<EventTab> EventTabs => [new("checkin", "/checkin", "Check-in", CanView, 50)];

    public void MapData(ModelBuilder model) => Map(model);

    private static void Map(ModelBuilder model)
    {
        CheckInData.Map(model);
        DevicesData.Map(model);
    }

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<GateAccess>();
        services.AddScoped<IClonesEvent, GatesClone>();
        services.AddScoped<TicketReader>();
        services.AddScoped<ScanIntake>();
        services.AddScoped<ScanLog>();
        services.AddSingleton<ScanCommits>();
        services.AddScoped<ScanWords>();
        services.AddScoped<OpenEvents>();
        services.AddScoped<CheckInBoard>();
        services.AddSingleton<ArrivalCounts>();
        services.AddScoped<CurrentDevice>().AddScoped<DoorList>().AddSingleton<KeptAssets>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, DeviceAuthentication>(DeviceAuthentication.Scheme, null);
    }

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanScan, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
        policies.AddPolicy(AtDoor, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, DeviceAuthentication.Scheme)
            .RequireAssertion(context => Roles.OfWork.Any(context.User.IsInRole) || context.User.HasClaim(claim => claim.Type == CurrentDevice.Key)));
    }
}
