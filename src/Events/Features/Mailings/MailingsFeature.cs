using Events.Features.Accounts;
using Events.Features.Mailings.Letters;
using Events.Features.Mailings.Mails;
using Events.Features.Mailings.Outgoing;
using Events.Features.Mailings.Reminders;
using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Platform;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings;

/// <summary>Mail to many: reminders and follow-up counted from an event's times, and the list of everything that left or could not leave.</summary>
public class MailingsFeature : IFeature
{
    /// <summary>
    /// See all mails of the house and send them again. A mail does not say of which event it is, so this is for the headquarters' organisers and
    /// administrators; the reminders of an event follow the event's own policies.
    /// </summary>
    public const string CanView = "Mailings.View";

    public IEnumerable<MenuEntry> Menu => [new("/desk/mails", "Mails", "mail", CanView, 50)];

    public IEnumerable<EventTab> EventTabs => [new("mail", "/reminders", "Mail", PlanningFeature.CanView, 30)];

    public void MapData(ModelBuilder model) => MailingsData.Map(model);

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IPlaybookPart, LettersPart>();
        services.AddScoped<RuleAccess>();
        services.AddScoped<ReminderReaders>();
        services.AddScoped<ReminderFields>();
        services.AddScoped<TeamTasks>();
        services.AddScoped<ReminderLetter>();
        services.AddScoped<ReminderList>();
        services.AddScoped<ReminderPreview>();
        services.AddScoped<MailList>();
        services.AddScoped<MailCopy>();
        services.AddScoped<IMailComposer, ReminderToAttendeeMail>();
        services.AddScoped<IMailComposer, ReminderToTeamMail>();
    }

    public void AddPolicies(AuthorizationBuilder policies) => policies.AddPolicy(CanView, policy => policy
        .RequireRole(Roles.OfPlanning).RequireClaim(UserClaims.Headquarters, "true"));

    public void AddJobs(JobSchedule schedule) => schedule.On<SendReminder>(ReminderRule.DueKind);
}
