using Events.Features.Accounts;
using Events.Features.Organisations.History;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Budget;
using Events.Features.Planning.Calendar;
using Events.Features.Planning.Calendar.Feeds;
using Events.Features.Planning.Events;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Planning.Kinds;
using Events.Features.Planning.Mails;
using Events.Features.Planning.Organisations;
using Events.Features.Planning.Partners;
using Events.Features.Planning.People;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.PublicPage;
using Events.Features.Planning.Reminders;
using Events.Features.Planning.Series;
using Events.Features.Planning.Series.Cloning;
using Events.Features.Planning.Tasks;
using Events.Platform;
using Events.Platform.Files;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Web;
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

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/desk", "Today", "home", AccountsFeature.SignedIn, 0),
        new("/desk/events", "Events", "calendar-event", CanView, 10),
        new("/desk/calendar", "Calendar|tab", "calendar", CanView, 15),
        new("/desk/tasks", "My tasks", "checklist", CanView, 20),
        new("/desk/series", "Series|tab", "award", CanView, 22),
        new("/desk/playbooks", "Playbooks", "clipboard-list", CanEdit, 25),
    ];

    public IEnumerable<EventTab> EventTabs =>
    [
        new("overview", "", "Overview", CanView, 0),
        new("programme", "/programme", "Programme", CanView, 12),
        new("guests", "/guests", "Guests of honour|tab", CanView, 14),
        new("public-page", "/public-page", "Public page", CanView, 16),
        new("tasks", "/tasks", "Tasks", CanView, 20),
        new("money", "/money", "Money|tab", CanView, 65),
    ];

    public void MapData(ModelBuilder model) => PlanningData.Map(model);

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<EventAccess>();
        services.AddScoped<IOrganisationHistory, EventHistory>();
        services.AddScoped<EventList>();
        services.AddScoped<EventCalendar>();
        services.AddScoped<FeedItems>();
        services.AddScoped<TaskList>();
        services.AddScoped<TaskHistory>();
        services.AddScoped<TeamChoices>();
        services.AddScoped<PlaybookAccess>().AddScoped<PlaybookParts>();
        services.AddScoped<IMailComposer, OverdueTasksToStaffMail>();
        services.AddScoped<ReminderArming>();
        services.AddScoped<Programme>();
        services.AddScoped<DayPlans>();
        services.AddScoped<ContactSearch>();
        services.AddScoped<MoneyOverview>();
        services.AddScoped<SeriesList>();
        services.AddScoped<EventCloning>();
        services.AddScoped<ProgrammeClone>();
        services.AddScoped<GuestsClone>().AddScoped<KindsClone>().AddScoped<MoneyClone>();
        services.AddScoped<GuestList>();
        services.AddScoped<SeatingAccess>();

        services.AddScoped<ShareAccess>().AddScoped<SharedEventList>().AddScoped<CoHosts>();
        services.AddScoped<KindFacts>();
        services.AddScoped<IShowsPictures, EventPictures>();
    }

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
        policies.AddPolicy(CanWork, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(CanEdit, policy => policy.RequireRole(Roles.OfPlanning));
    }

    public void AddJobs(JobSchedule schedule) => schedule.Watch<OpenReminders>().Daily<EscalateTasks>(at: "07:30").Daily<NoteVisits>(at: "04:10");
}
