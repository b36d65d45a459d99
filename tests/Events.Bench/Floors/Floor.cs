using System.Net;
using System.Reflection;
using Events.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Events.Bench.Floors;

/// <summary>The least that could do some work, on bare Kestrel in a process of its own.</summary>
public static class Floor
{
    /// <summary>Held, for a floor whose input is collected ends.</summary>
    private static readonly List<Companion> Running = [];

    /// <summary>Starts this program again as one of the floors; it ends with this process.</summary>
    public static async Task<Uri> StartAsync(string name, params string[] settings)
    {
        var floor = await Companion.StartAsync("dotnet", [Assembly.GetExecutingAssembly().Location, "floor", name, .. settings]);
        Running.Add(floor);
        return new Uri(floor.Greeting);
    }

    public static async Task<int> ServeAsync(string name, string[] settings)
    {
        if (name == nameof(SmtpSink))
        {
            await SmtpSink.ServeAsync();
            return 0;
        }
        RequestDelegate answer = name switch
        {
            nameof(SameBytes) => new SameBytes(settings[0]).AnswerAsync,
            nameof(RowsOfRegistration) => new RowsOfRegistration(settings[0]).AnswerAsync,
            nameof(RowOfScan) => new RowOfScan(settings[0]).AnswerAsync,
            nameof(BareSheet) => new BareSheet(settings[0]).AnswerAsync,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such floor"),
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AllowSynchronousIO = true;
        });
        await using var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
