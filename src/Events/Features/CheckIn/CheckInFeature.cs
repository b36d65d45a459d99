using Events.Features.Accounts;
using Events.Features.CheckIn.Arrivals;
using Events.Features.CheckIn.Badges;
using Events.Features.CheckIn.Board;
using Events.Features.CheckIn.Conflicts;
using Events.Features.CheckIn.Desk;
using Events.Features.CheckIn.Guests;
using Events.Features.CheckIn.Mails;
using Events.Features.CheckIn.Scanner;
using Events.Features.CheckIn.Scans;
using Events.Features.CheckIn.SignInSheets;
using Events.Features.Planning.Series.Cloning;
using Events.Platform;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
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

    public IEnumerable<MenuEntry> Menu => [new("/checkin", "Check-in", "scan", CanScan, 40)];

    public IEnumerable<EventTab> EventTabs => [new("checkin", "/checkin", "Check-in", CanView, 50), new("badges", "/badges", "Badges", CanPrintBadges, 52)];

    public void MapData(ModelBuilder model)
    {
        CheckInData.Map(model);
        BadgesData.Map(model);
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
        services.AddScoped<CheckInBoard>().AddScoped<GateWords>().AddScoped<ConflictList>();
        services.AddScoped<DoorRights>().AddScoped<DoorFacts>().AddScoped<DoorChanges>();
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
    }

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanScan, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(CanPrintBadges, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(CanOverride, policy => policy.RequireRole(Roles.OfPlanning));
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
    }

    public void AddJobs(JobSchedule schedule) => schedule.EveryMinute<TellReceivers>();
}
