using Events.Features.Accounts;
using Events.Features.Organisations.History;
using Events.Features.Planning;
using Events.Features.Planning.Budget;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.Series;
using Events.Features.Planning.Series.Cloning;
using Events.Features.Registrations.Attendees;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Fees.Desk;
using Events.Features.Registrations.Fees.Mails;
using Events.Features.Registrations.Fees.Statements;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Forms.Files;
using Events.Features.Registrations.Import;
using Events.Features.Registrations.Invitations;
using Events.Features.Registrations.Invitations.Desk;
using Events.Features.Registrations.Invitations.Mails;
using Events.Features.Registrations.Mails;
using Events.Features.Registrations.Organisations;
using Events.Features.Registrations.Own;
using Events.Features.Registrations.Partners;
using Events.Features.Registrations.Queue;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Tickets;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Imports;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>Signing up for an event: the public form, the registrant's own page, tickets, and the list of people at the desk.</summary>
public class RegistrationsFeature : IFeature
{
    /// <summary>See who comes.</summary>
    public const string CanView = "Registrations.View";

    /// <summary>Add, correct, import and cancel.</summary>
    public const string CanEdit = "Registrations.Edit";

    /// <summary>See those whom one's own unit brought to events of others.</summary>
    public const string CanViewShared = "Registrations.ViewShared";

    /// <summary>Add and cancel them.</summary>
    public const string CanEditShared = "Registrations.EditShared";

    public IEnumerable<EventTab> EventTabs => [new("people", "/attendees", "People", CanView, 10), new("invitations", "/invitations", "Invitations", CanView, 11), new("partners", "/partners", "Partners", CanView, 15), new("fees", "/fees-due", "Attendance fees", CanView, 66)];

    public void MapData(ModelBuilder model) => RegistrationsData.Map(model);

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<AttendeeList>().AddScoped<AttendeeSheet>().AddScoped<PartnerFigures>();
        services.AddScoped<TicketSigner>().AddScoped<TicketMails>();
        services.AddSingleton<TicketSigner.Opened>();
        services.AddScoped<Outlook>();
        services.AddScoped<IUpgradedData, FillOrganisationKeys>();
        services.AddScoped<IOrganisationHistory, AttendanceHistory>();
        services.AddScoped<IImportTarget, AttendeeImport>();
        services.AddScoped<IFollowsEvent, EmailsOnce>().AddScoped<IFollowsEvent, FeesFollow>();
        services.AddScoped<Deciding>().AddScoped<OwnReading>();
        services.AddScoped<IClonesEvent, RulesClone>();
        services.AddScoped<IPlaybookPart, FormPart>().AddScoped<IPlaybookPart, InvitationPart>();
        services.AddScoped<FormReading>().AddScoped<AnswerKeeping>().AddScoped<EventAnswers>().AddScoped<FileUploads>();
        services.AddOptions<UploadSettings>().BindConfiguration("Uploads").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ICountsArrivals, ArrivedPeople>();
        services.AddScoped<IMailComposer, TicketToAttendeeMail>();
        services.AddScoped<IMailComposer, CancellationToAttendeeMail>();
        services.AddScoped<IMailComposer, StandingToAttendeeMail>();
        services.AddScoped<IMailComposer, GroupToManagerMail>();
        services.AddScoped<InvitationList>().AddScoped<CandidateList>().AddScoped<InvitationLetter>().AddScoped<IOrganisationHistory, InvitationHistory>();
        services.AddScoped<FeeDueList>().AddScoped<DueAccess>().AddScoped<StatementBook>().AddScoped<IClonesEvent, FeesClone>().AddScoped<ICollectsMoney, FeeIncome>();
        services.AddScoped<IMailComposer, FeeReminderToAttendeeMail>();
        services.AddScoped<IMailComposer, InvitationToGuestMail>().AddScoped<IMailComposer, InvitationReminderToGuestMail>();
    }

    public void AddJobs(JobSchedule schedule) => schedule.Daily<NoteAttendance>(at: "04:20").EveryMinute<LapseOffers>().Daily<RemindSilent>(at: "09:10").Daily<RemindUnpaid>(at: "09:20").Daily<ClearUploads>(at: "03:50").Daily<EraseUploads>(at: "03:40");

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
        policies.AddPolicy(CanEdit, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(CanViewShared, policy => policy.RequireRole([nameof(Role.Partner), .. Roles.OfDesk]));
        policies.AddPolicy(CanEditShared, policy => policy.RequireRole([nameof(Role.Partner), .. Roles.OfWork]));
    }
}
