using Events.Platform;
using Events.Platform.Data;

namespace Events.Features.Demo;

/// <summary>The demonstration year: a chamber with its people, events past and coming, so that nobody begins before empty pages.</summary>
public class DemoFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddOptions<DemoSettings>().BindConfiguration("Demo");
        services.AddSingleton<DemoPassword>();
        services.AddScoped<DemoYear>();
        services.AddScoped<IFirstData, LoadDemoYear>();
        services.AddScoped<ICommand, DemoCommand>();
        services.AddHostedService<DemoGreeting>();
    }
}
