using Events.Features.Accounts;
using Events.Features.Planning.Events;
using Events.Features.Planning.Reminders;
using Events.Features.Planning.Tasks;
using Events.Platform;
using Events.Platform.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning;

/// <summary>Events with their times, tasks and reminders: what is to be done, by whom, until when.</summary>
public class PlanningFeature : IFeature
{
    /// <summary>See the events of one's unit.</summary>
    public const string CanView = "Planning.View";

    /// <summary>Plan, publish and cancel them.</summary>
    public const string CanEdit = "Planning.Edit";

    /// <summary>Do and tick off tasks.</summary>
    public const string CanWork = "Planning.Work";

    public void MapData(ModelBuilder model) => PlanningData.Map(model);

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<EventAccess>();
        services.AddScoped<EventList>();
        services.AddScoped<TaskList>();
        services.AddScoped<TeamChoices>();
        services.AddScoped<ReminderArming>();
    }

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanView, policy => policy.RequireRole(nameof(Role.Viewer), nameof(Role.Staff), nameof(Role.Organiser), nameof(Role.Administrator)));
        policies.AddPolicy(CanWork, policy => policy.RequireRole(nameof(Role.Staff), nameof(Role.Organiser), nameof(Role.Administrator)));
        policies.AddPolicy(CanEdit, policy => policy.RequireRole(nameof(Role.Organiser), nameof(Role.Administrator)));
    }

    public void AddJobs(JobSchedule schedule) => schedule.Watch<OpenReminders>();
}
