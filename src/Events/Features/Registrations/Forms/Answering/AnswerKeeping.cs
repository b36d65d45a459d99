using Events.Features.Registrations.Forms.Files;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>Writes down what a person answered, inside the transaction in which they register or correct it.</summary>
public class AnswerKeeping(EventsDbContext db, FileUploads uploads, IKeepsPassports passports, TimeProvider clock)
{
    /// <param name="attendee">With its key.</param>
    /// <exception cref="Refused">The form has changed since it was read, or a file is gone.</exception>
    public async Task KeepAsync(Attendee attendee, GivenAnswers given, CancellationToken cancel)
    {
        var form = given.Form.Version;
        await db.ShareTurnAsync(Turns.Form(attendee.EventId), cancel);
        if ((await FormVersion.StampAsync(db, attendee.EventId, cancel)) != form.Stamp) throw new Refused(FormErrors.FormHasChanged);
        if (form.Questions.Count == 0) return;

        if (given.Form.AttendeeId is not null)
        {
            // Saved first and with the person: of two pages that correct the same answers, the second meets the concurrency stamp.
            db.Touch(attendee);
            await db.SaveChangesAsync(cancel);
            await db.Entry(attendee).Collection(a => a.Answers).LoadAsync(cancel);
        }
        attendee.Give(given, clock.GetUtcNow());
        foreach (var question in form.Questions.Where(question => question.Kind == QuestionKind.File))
            await uploads.AttachAsync(attendee.Id, question.Key, given.Values.GetValueOrDefault(question.Key, ""), cancel);
        if (given.Passport is { } passport) await passports.KeepAsync(attendee, passport, cancel);
    }
}
