using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Files;

/// <summary>What of a feature shows pictures.</summary>
public interface IShowsPictures
{
    IQueryable<string> Codes(EventsDbContext db);
}

/// <summary>Clears away pictures that nothing shows any more.</summary>
public class ClearPictures(EventsDbContext db, IEnumerable<IShowsPictures> shown, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        // One that was added a moment ago may belong to a row that is not saved yet.
        var before = clock.GetUtcNow().AddDays(-1);
        var codes = shown.Select(one => one.Codes(db)).Aggregate((some, more) => some.Concat(more));
        await db.WriteAsync(() => db.Pictures.Where(picture => picture.AddedAt < before && !codes.Contains(picture.Code)).ExecuteDeleteAsync(cancel), cancel);
    }
}
