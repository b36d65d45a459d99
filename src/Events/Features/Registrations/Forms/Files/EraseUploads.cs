using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>Erases the files that people answered with, and the answers that name them, when passport data is: they may be scans of passports.</summary>
public class EraseUploads(EventsDbContext db, IKeepsPassports passports, TimeProvider clock) : IJob
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var ended = clock.GetUtcNow().AddDays(-passports.DaysKept);
        while (await db.WriteAsync(() => EraseAsync(ended, cancel), cancel) == BatchSize) db.ChangeTracker.Clear();
    }

    private async Task<int> EraseAsync(DateTimeOffset ended, CancellationToken cancel)
    {
        var attendees = db.Attendees;
        var files = await db.UploadedFiles.Where(file => attendees.Any(a => a.Id == file.AttendeeId && (a.Event.EndsAt <= ended || a.CancelledAt <= ended)))
            .OrderBy(file => file.Code).Take(BatchSize).Select(file => new { file.Code, AttendeeId = file.AttendeeId!.Value, file.QuestionKey }).ToListAsync(cancel);
        var (codes, people) = (files.ConvertAll(file => file.Code), files.ConvertAll(file => file.AttendeeId));
        var answers = await db.Answers.Where(answer => people.Contains(answer.AttendeeId)).ToListAsync(cancel);
        db.RemoveRange(answers.Where(answer => files.Exists(file => file.AttendeeId == answer.AttendeeId && file.QuestionKey == answer.QuestionKey)));
        await db.SaveChangesAsync(cancel);
        await db.UploadedFiles.Where(file => codes.Contains(file.Code)).ExecuteDeleteAsync(cancel);
        return files.Count;
    }
}
