using Events.Features.Accounts;
using Events.Features.Organisations.Directory;
using Events.Features.Organisations.Duplicates;
using Events.Features.Organisations.Engagement;
using Events.Features.Organisations.History;
using Events.Features.Organisations.Import;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Imports;
using Events.Platform.Jobs;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations;

/// <summary>Whom the chamber knows: members, groups, embassies, offices abroad, other chambers, authorities, suppliers, and the people there.</summary>
public class OrganisationsFeature : IFeature
{
    /// <summary>See organisations and their contacts.</summary>
    public const string CanView = "Organisations.View";

    /// <summary>Add and correct them.</summary>
    public const string CanEdit = "Organisations.Edit";

    public IEnumerable<MenuEntry> Menu => [new("/desk/organisations", "Organisations", "building", CanView, 30)];

    public void MapData(ModelBuilder model) => OrganisationsData.Map(model);

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<OrganisationList>();
        services.AddScoped<IUpgradedData, FillNameKeys>();
        services.AddScoped<Today>();
        services.AddScoped<DirectoryPage>();
        services.AddScoped<OrganisationPage>();
        services.AddScoped<OrganisationTimeline>();
        services.AddScoped<ReviewList>();
        services.AddScoped<FindDuplicates>();
        services.AddScoped<GroupChoices>();
        services.AddScoped<IImportTarget, OrganisationImport>();
        services.AddScoped<OrganisationSearch>();
    }

    public void AddJobs(JobSchedule schedule) => schedule.Daily<FindDuplicates>(at: "04:10");

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
        policies.AddPolicy(CanEdit, policy => policy.RequireRole(Roles.OfWork));
    }
}
