using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Events.Tests.Support;

/// <summary>The program in a process of its own, on the data of a <see cref="TestApp"/>, so that a test can kill it.</summary>
public sealed class TestProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];

    private TestProcess(TestApp app, Uri address)
    {
        Address = address;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Events.dll")])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src/Events"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in app.Settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        process = Process.Start(start)!;
        process.OutputDataReceived += Listen;
        process.ErrorDataReceived += Listen;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>As the system knows it.</summary>
    public int Id => process.Id;

    public static async Task<TestProcess> StartAsync(TestApp app)
    {
        var process = new TestProcess(app, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{TestApp.FreePort()}/")));
        using var client = new HttpClient { BaseAddress = process.Address };
        await Until.TrueAsync(() => process.IsReadyAsync(client), "the program is ready", TimeSpan.FromSeconds(60));
        return process;
    }

    /// <summary>Ends it at once, without a word: <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (process.HasExited) throw new InvalidOperationException($"The program ended with {process.ExitCode}:\n{string.Join('\n', said)}");
        try
        {
            return (await client.GetAsync("health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Listen(object sender, DataReceivedEventArgs line) => said.Enqueue(line.Data ?? "");
}
