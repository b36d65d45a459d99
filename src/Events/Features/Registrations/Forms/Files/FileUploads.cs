using Events.Features.Registrations.Forms.Answering;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>Keeps files from the moment they are sent, so that nobody must choose one again because something else was wrong.</summary>
public class FileUploads(EventsDbContext db, Vault vault, IOptions<UploadSettings> settings, TimeProvider clock)
{
    /// <summary>Keeps a file at once; it belongs to nobody yet, and is cleared away after a day, see <see cref="ClearUploads"/>.</summary>
    /// <exception cref="Refused">It cannot be taken.</exception>
    public async Task<UploadedFile> AddAsync(IFormFile file, long eventId, string questionKey, CancellationToken cancel)
    {
        var added = await UploadedFile.ReadAsync(file, eventId, questionKey, vault, clock.GetUtcNow(), cancel);
        await MustHaveRoomAsync(eventId, cancel);
        db.Add(added);
        await db.SaveChangesAsync(cancel);
        db.Entry(added).State = EntityState.Detached;
        return added;
    }

    /// <summary>The file that the page carried, where it is kept for this question and belongs to nobody else.</summary>
    public async Task<(string Code, string Reference)?> FindAsync(string reference, AskedForm form, string questionKey, CancellationToken cancel)
    {
        var code = UploadedFile.Split(reference).Code;
        var name = await Free(form.AttendeeId).Where(file => file.Code == code && file.EventId == form.Version.EventId && file.QuestionKey == questionKey)
            .Select(file => file.Name).FirstOrDefaultAsync(cancel);
        return name is null ? null : (code, $"{code}/{name}");
    }

    /// <summary>Gives the person the file that they answered with, and lets go of the one before, inside the caller's transaction.</summary>
    /// <param name="reference">Empty for none.</param>
    public async Task AttachAsync(long attendeeId, string questionKey, string reference, CancellationToken cancel)
    {
        var code = UploadedFile.Split(reference).Code;
        await db.UploadedFiles.Where(file => file.AttendeeId == attendeeId && file.QuestionKey == questionKey && file.Code != code)
            .ExecuteUpdateAsync(file => file.SetProperty(f => f.AttendeeId, (long?)null), cancel);
        if (code.Length == 0) return;
        var taken = await Free(attendeeId).Where(file => file.Code == code).ExecuteUpdateAsync(file => file.SetProperty(f => f.AttendeeId, attendeeId), cancel);
        if (taken == 0) throw new Refused(FormErrors.FileIsGone) { Field = $"Answers[{questionKey}]" };
    }

    /// <summary>Whoever sends files and never the form fills no more than this.</summary>
    private async Task MustHaveRoomAsync(long eventId, CancellationToken cancel)
    {
        var waiting = await db.UploadedFiles.Where(file => file.EventId == eventId && file.AttendeeId == null).SumAsync(file => (long)file.Content.Length, cancel);
        if (waiting >= settings.Value.MostWaitingMegabytes * 1024L * 1024) throw new Refused(FormErrors.TooManyFilesWait);
    }

    private IQueryable<UploadedFile> Free(long? attendeeId) => db.UploadedFiles.Where(file => file.AttendeeId == null || file.AttendeeId == attendeeId);
}
