using Events.Platform.Jobs;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform;

/// <summary>
/// What a feature tells the host about itself. Everything has an empty default, so that a feature says only what it has.
/// The features are listed by name in <c>Program.cs</c>, lowest first.
/// </summary>
public interface IFeature
{
    /// <summary>Maps the feature's tables.</summary>
    void MapData(ModelBuilder model) { }

    /// <summary>Registers the feature's own services.</summary>
    void AddServices(IServiceCollection services) { }

    /// <summary>Names the feature's policies; a route without one is refused by a test.</summary>
    void AddPolicies(AuthorizationBuilder policies) { }

    /// <summary>The feature's entries in the menu of the desk.</summary>
    IEnumerable<MenuEntry> Menu => [];

    /// <summary>Its tabs on the pages of an event.</summary>
    IEnumerable<EventTab> EventTabs => [];

    /// <summary>Declares recurring jobs, and the jobs that answer due items.</summary>
    void AddJobs(JobSchedule schedule) { }
}
