using Events.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Events.Bench.Measuring;

/// <summary>
/// The real program in a process of its own, on a database that is filled beforehand. A second, quiet instance in this process shares its data
/// and keys: it makes rows, tickets and sessions.
/// </summary>
public sealed class Product : IAsyncDisposable
{
    private Product(TestApp app, TestProcess process) => (App, Process) = (app, process);

    public TestApp App { get; }
    public TestProcess Process { get; }
    public Uri Address => Process.Address;

    public static async Task<Product> StartAsync(Func<TestApp, Task> fill)
    {
        var app = await QuietAsync();
        await fill(app);
        return new Product(app, await TestProcess.StartAsync(app));
    }

    /// <summary>The program in this process alone, without background work, at the present time.</summary>
    public static async Task<TestApp> QuietAsync(Dictionary<string, string?>? settings = null)
    {
        var app = await TestApp.StartAsync(Database.Sqlite, new()
        {
            IsQuiet = true,
            Settings = new(settings ?? [])
            {
                ["Limits:FormsPerMinute"] = "100000000",
                // Registrations leave their mails waiting: sending them is measured by itself.
                ["Mail:PerMinute"] = settings?.GetValueOrDefault("Mail:PerMinute") ?? "0",
            },
        });
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        return app;
    }

    /// <summary>A copy of the database as it is, for a floor to write to.</summary>
    public static async Task<string> CopyDatabaseAsync(TestApp app)
    {
        var copy = Path.Combine(TempFolder.New("floor"), "floor.db");
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, "events.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync();
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        Process.Dispose();
        await App.DisposeAsync();
    }
}
