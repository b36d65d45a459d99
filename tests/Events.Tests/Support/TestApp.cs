using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Events.Tests.Support;

/// <summary>
/// The real program in a temporary data folder, on a database and a clock of its own. <see cref="SharedAsync"/> is the cheap one, for tests
/// that need neither; they make rows of their own with <see cref="Unique"/> names.
/// </summary>
public sealed partial class TestApp : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Database, Lazy<Task<TestApp>>> Shared = [];

    private readonly Dictionary<string, string?> settings;
    private readonly TestOptions options;
    private readonly int? port;
    private TestHost host = null!;

    private TestApp(Database database, string dataFolder, Dictionary<string, string?> settings, TestOptions options)
    {
        (Database, DataFolder, this.settings, this.options) = (database, dataFolder, settings, options);
        if (options.Listens) port = FreePort();
        BaseAddress = new Uri(port is null ? "http://localhost/" : $"http://127.0.0.1:{port}/");
        settings["Events:PublicAddress"] = BaseAddress.ToString().TrimEnd('/');
        settings["Demo:Load"] = "false";
        settings["Limits:FormsPerMinute"] = settings["Limits:SignInsPerMinute"] = "100000";
        settings["Mail:PerMinute"] = "100000";
        foreach (var (name, value) in options.Settings) settings[name] = value;
    }

    public Database Database { get; }
    public string DataFolder { get; }
    public Uri BaseAddress { get; }
    public TestLog Log { get; } = new();
    public IReadOnlyDictionary<string, string?> Settings => settings;
    public ManualClock Clock => options.Clock;
    public IServiceProvider Services => host.Services;

    /// <summary>The mails that left, when no SMTP server was set.</summary>
    public Mailbox Mailbox => new(Path.Combine(DataFolder, "mail"));

    public static async Task<TestApp> StartAsync(Database database, TestOptions? options = null)
    {
        var folder = TempFolder.New("app");
        var app = new TestApp(database, folder, await MigratedDatabase.CopyAsync(database, folder), options ?? new TestOptions());
        app.Start();
        return app;
    }

    /// <summary>One app for all tests that ask for it, with a clock that stands still. Nobody disposes it.</summary>
    public static Task<TestApp> SharedAsync(Database database) =>
        Shared.GetOrAdd(database, key => new Lazy<Task<TestApp>>(() => StartAsync(key))).Value;

    /// <summary>A name that no other test uses.</summary>
    public static string Unique(string name) => $"{name}-{Guid.NewGuid():N}"[..(name.Length + 9)];

    /// <summary>Stops the program and starts it again on the same folder, database and clock.</summary>
    /// <param name="meanwhile">What happens while it is stopped, such as time that passes.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await host.DisposeAsync();
        meanwhile?.Invoke();
        Start();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        if (Database == Database.Postgres)
            await PostgresCluster.DropAsync(new NpgsqlConnectionStringBuilder(settings["ConnectionStrings:Events"]).Database!);
        else SqliteConnection.ClearAllPools();
        TempFolder.Delete(DataFolder);
    }

    /// <summary>A browser of its own, without a session.</summary>
    public Visitor Visit(string language = "en") => new(this, Handler(), BaseAddress, language);

    /// <summary>A browser of its own that visits a process on this app's data.</summary>
    public Visitor Visit(TestProcess process, string language = "en") => new(this, SocketHandler(), process.Address, language);

    private void Start()
    {
        host = new TestHost(settings, options, Log, port);
        if (port is null) _ = host.Server;
        else host.StartServer();
    }

    private HttpMessageHandler Handler() => port is null ? host.Server.CreateHandler() : SocketHandler();

    private static SocketsHttpHandler SocketHandler() => new() { AllowAutoRedirect = false, UseCookies = false };

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
