using Events.Platform;

namespace Events.Features.Public;

/// <summary>What everybody sees without signing in: the start page, the calendar and the page of each event.</summary>
public class PublicFeature : IFeature
{
    public void AddServices(IServiceCollection services) => services.AddScoped<Calendar.PublicCalendar>().AddScoped<EventPage.PublicEvents>();
}
