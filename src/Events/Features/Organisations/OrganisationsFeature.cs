using Events.Features.Accounts;
using Events.Features.Organisations.Directory;
using Events.Platform;
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
        services.AddScoped<OrganisationPage>();
        services.AddScoped<GroupChoices>();
        services.AddScoped<OrganisationSearch>();
    }

    public void AddPolicies(AuthorizationBuilder policies)
    {
        policies.AddPolicy(CanView, policy => policy.RequireRole(Roles.OfDesk));
        policies.AddPolicy(CanEdit, policy => policy.RequireRole(Roles.OfWork));
    }
}
