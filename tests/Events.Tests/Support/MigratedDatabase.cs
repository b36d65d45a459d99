using System.Diagnostics;

namespace Events.Tests.Support;

/// <summary>
/// An empty database with the whole schema, made once by the program's own <c>migrate</c>; every test app gets a copy.
/// </summary>
public static class MigratedDatabase
{
    private static readonly string Template = $"events_template_{Environment.ProcessId}";
    private static readonly Lazy<Task<string>> SqliteFolder = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresAsync);
    private static int count;

    /// <summary>Copies the database; the result is the settings that lead to the copy.</summary>
    public static async Task<Dictionary<string, string?>> CopyAsync(Database database, string dataFolder)
    {
        if (database == Database.Postgres)
        {
            var name = $"events_test_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
            await PostgresCluster.CreateAsync(name, await PostgresTemplate.Value);
            return await PostgresSettingsAsync(name, dataFolder);
        }
        foreach (var file in Directory.EnumerateFiles(await SqliteFolder.Value, "events.db*"))
            File.Copy(file, Path.Combine(dataFolder, Path.GetFileName(file)));
        return SqliteSettings(dataFolder);
    }

    private static async Task<string> MakeSqliteAsync()
    {
        var folder = TempFolder.New("template");
        await MigrateAsync(SqliteSettings(folder));
        return folder;
    }

    private static async Task<string> MakePostgresAsync()
    {
        await PostgresCluster.CreateAsync(Template);
        await MigrateAsync(await PostgresSettingsAsync(Template, TempFolder.New("template")));
        return Template;
    }

    private static Dictionary<string, string?> SqliteSettings(string dataFolder) =>
        new() { ["Events:DataFolder"] = dataFolder, ["Events:Database"] = "Sqlite" };

    private static async Task<Dictionary<string, string?>> PostgresSettingsAsync(string name, string dataFolder) => new()
    {
        ["Events:DataFolder"] = dataFolder,
        ["Events:Database"] = "Postgres",
        ["ConnectionStrings:Events"] = await PostgresCluster.AddressAsync(name),
    };

    private static async Task MigrateAsync(Dictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Events.dll"), "migrate"])
        {
            WorkingDirectory = settings["Events:DataFolder"]!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__")] = value;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException("migrate failed:\n" + string.Join('\n', said));
    }
}
