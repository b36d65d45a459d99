using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Letters;

/// <summary>Erases passport data that is no longer needed; see <see cref="LetterSettings.KeepPassportDays"/>.</summary>
public class ErasePassportData(EventsDbContext db, IOptions<LetterSettings> settings, TimeProvider clock) : IJob
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ended = now.AddDays(-settings.Value.KeepPassportDays);
        while (await db.VisaLetters.Where(letter => letter.PassportNumber != null && letter.Event.EndsAt <= ended)
            .OrderBy(letter => letter.Id).Take(BatchSize).ToListAsync(cancel) is { Count: > 0 } letters)
        {
            foreach (var letter in letters) letter.ErasePassport(now);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        while (await db.GivenPassports.Where(given => given.Event.EndsAt <= ended || given.Attendee.CancelledAt <= ended).OrderBy(given => given.Id).Take(BatchSize).ToListAsync(cancel) is { Count: > 0 } passports)
        {
            db.RemoveRange(passports);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
