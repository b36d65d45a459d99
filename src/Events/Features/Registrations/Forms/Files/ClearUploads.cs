using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>Clears away files that came with forms which were never accepted, and those that were replaced.</summary>
public class ClearUploads(EventsDbContext db, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddDays(-1);
        await db.WriteAsync(() => db.UploadedFiles.Where(file => file.AttendeeId == null && file.AddedAt < before).ExecuteDeleteAsync(cancel), cancel);
    }
}
