using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

public static class ImportsSetup
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services.AddSingleton<RunImport.Running>().AddScoped<RunImport>().AddScoped<ImportAccess>().AddScoped<ImportRows>().AddScoped<ImportWork>();

    public static JobSchedule AddImportJobs(this JobSchedule schedule) =>
        schedule.On<RunImport>(Import.DueKind).Watch<OpenImports>().Daily<EraseImports>(at: "03:50");
}

/// <summary>The imports that the program has to go on with.</summary>
public class OpenImports(EventsDbContext db) : IDueItems
{
    public async Task<IReadOnlyList<DueItem>> OpenAsync(CancellationToken cancel) => await db.Imports
        .Where(i => Import.AtWork.Contains(i.Stage))
        .Select(i => new DueItem(Import.DueKind, i.Id, i.CreatedAt)).ToListAsync(cancel);
}

/// <summary>Lets the program go on with an import: a short list at once, a long one in the background.</summary>
public class ImportWork(EventsDbContext db, IJobEngine engine, RunImport run)
{
    /// <summary>So many rows are dealt with while the person waits.</summary>
    public const int ShortList = 2_000;

    /// <summary>Saves the stage that the import has entered, and begins with its work.</summary>
    public async Task BeginAsync(Import import, CancellationToken cancel)
    {
        if (import.Total > ShortList) db.AfterCommit(() => engine.ArmAsync(new DueItem(Import.DueKind, import.Id, import.CreatedAt)));
        await db.SaveChangesAsync(cancel);
        // Begun, it is finished: the person may close the page.
        if (import.Total <= ShortList) await run.RunAsync(import.Id, CancellationToken.None);
    }
}
