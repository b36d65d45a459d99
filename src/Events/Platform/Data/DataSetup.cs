using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Data;

public static class DataSetup
{
    /// <summary>Registers the context for the database that the settings name.</summary>
    public static WebApplicationBuilder AddData(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<Settings>(builder.Configuration.GetSection("Events"));
        services.AddSingleton<WriteQueue>();
        services.AddSingleton<AuditTrail>();
        services.AddTransient<CommittedWork>();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<ICommand, Migrate>();
        services.AddScoped<ICommand, Backup>();
        services.AddScoped<ICommand, Restore>();

        var settings = builder.Configuration.GetSection("Events").Get<Settings>() ?? new Settings();
        if (settings.Database == DatabaseKind.Postgres)
        {
            var address = builder.Configuration.GetConnectionString("Events")
                ?? throw new InvalidOperationException("Events:Database is Postgres, so ConnectionStrings:Events must name the database.");
            services.AddDbContextPool<EventsDbContext, PostgresEventsDbContext>(options => options.UseNpgsql(address, Migrations));
        }
        else
        {
            services.AddSingleton<SqlitePragmas>();
            services.AddDbContextPool<EventsDbContext, SqliteEventsDbContext>((provider, options) => options
                .UseSqlite(SqliteAddress(settings), Migrations)
                .AddInterceptors(provider.GetRequiredService<SqlitePragmas>()));
        }
        return builder;
    }

    /// <summary>The SQLite connection string of the application's own database file.</summary>
    public static string SqliteAddress(Settings settings) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(settings.Folder("."), "events.db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    private static void Migrations<TBuilder, TExtension>(
        Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension> options)
        where TBuilder : Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : Microsoft.EntityFrameworkCore.Infrastructure.RelationalOptionsExtension, new() =>
        options.MigrationsHistoryTable("migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // A list as one parameter: else each length of it is another statement, made anew each time.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
