using System.Net;
using Events.Features.CheckIn.Guests;
using Events.Platform.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Quartz;

namespace Events.Tests.Support;

/// <summary>The real program with the settings of a test.</summary>
internal sealed class TestHost : WebApplicationFactory<Program>
{
    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly TestOptions options;
    private readonly TestLog log;

    public TestHost(IReadOnlyDictionary<string, string?> settings, TestOptions options, TestLog log, int? port)
    {
        (this.settings, this.options, this.log) = (settings, options, log);
        if (port is { } listens) UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, listens));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(options.Clock);
            // A hundred thousand rounds of hashing for each sign-in would be most of the tests' time.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 100);
            if (options.IsQuiet) BeQuiet(services);
            else Hurry(services);
            options.Services(services);
        });
    }

    /// <summary>Quartz looks at the clock at intervals. These are short enough to elapse in real time while the clock stands still.</summary>
    private static void Hurry(IServiceCollection services)
    {
        services.Configure<QuartzSchedulerOptions>(quartz => quartz.IdleWaitTime = TimeSpan.FromSeconds(1));
        services.Configure<AdoJobStoreOptions>(quartz => quartz.MisfireHandlerFrequency = TimeSpan.FromMilliseconds(250));
    }

    private static void BeQuiet(IServiceCollection services)
    {
        foreach (var service in services.Where(IsBackground).ToList()) services.Remove(service);
    }

    private static bool IsBackground(ServiceDescriptor service)
    {
        // Hangfire registers its server by a function.
        var maker = service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType;
        return service.ServiceType == typeof(IHostedService) &&
            (maker == typeof(PromptDelivery) || maker == typeof(PromptNews) || maker == typeof(QuartzHostedService) || maker?.Namespace?.StartsWith("Hangfire") == true);
    }
}
