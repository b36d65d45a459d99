using Npgsql;

namespace Events.Tests.Support;

/// <summary>
/// One PostgreSQL for the whole test run, started when the first test asks for it. <c>EVENTS_TEST_POSTGRES</c>, the address of a
/// server where databases may be made, is used instead when it is set.
/// </summary>
public static class PostgresCluster
{
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    // Nobody else holds it, and its input closes with it.
    private static Companion? companion;

    /// <summary>The address of a database of the cluster.</summary>
    public static async Task<string> AddressAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await Server.Value) { Database = database, MaxPoolSize = 30, IncludeErrorDetail = true }.ToString();

    public static async Task CreateAsync(string database, string? template = null) =>
        await ExecuteAsync($"CREATE DATABASE {database}" + (template is null ? "" : $" TEMPLATE {template}"));

    public static async Task DropAsync(string database) => await ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await Server.Value);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("EVENTS_TEST_POSTGRES") is { Length: > 0 } given) return given;
        var port = TestApp.FreePort();
        companion = await Companion.StartAsync("/bin/sh", Companion.File("postgres.sh"), port.ToString());
        return $"Host=127.0.0.1;Port={port};Username=events;Database=postgres";
    }
}
