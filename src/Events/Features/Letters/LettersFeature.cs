using Events.Features.Accounts;
using Events.Features.Letters.Desk;
using Events.Features.Letters.Mails;
using Events.Features.Letters.Organisations;
using Events.Features.Letters.Passports;
using Events.Features.Letters.Printing;
using Events.Features.Letters.Verify;
using Events.Features.Organisations.History;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters;

/// <summary>Visa letters: issued at the desk, printed, sent, revoked, and checked by anybody who holds one.</summary>
public class LettersFeature : IFeature
{
    /// <summary>See which letters there are, without passport data.</summary>
    public const string CanView = "Letters.View";

    /// <summary>Issue, send and revoke them.</summary>
    public const string CanIssue = "Letters.Issue";

    /// <summary>See passport numbers and birth dates, on the page or on paper. Each look is audited.</summary>
    public const string SeePassports = "Letters.SeePassports";

    public IEnumerable<EventTab> EventTabs => [new("papers", "/letters", "Letters", CanView, 40)];

    public void MapData(ModelBuilder model) => LettersData.Map(model);

    public void AddServices(IServiceCollection services)
    {
        services.AddOptions<LetterSettings>().BindConfiguration("Letters").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<LetterAccess>();
        services.AddScoped<LetterList>();
        services.AddScoped<IOrganisationHistory, LetterHistory>();
        services.AddScoped<LetterChecks>();
        services.AddScoped<PassportAccess>();
        services.AddScoped<IKeepsPassports, GivenPassports>();
        services.AddScoped<LetterPapers>();
        services.AddScoped<IMailComposer, LetterToAttendeeMail>();
    }

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
        policies.AddPolicy(CanIssue, policy => policy.RequireRole(Roles.OfWork));
        policies.AddPolicy(SeePassports, policy => policy.RequireRole(Roles.OfWork));
    }

    public void AddJobs(JobSchedule schedule) => schedule.Daily<ErasePassportData>(at: "03:30");
}
