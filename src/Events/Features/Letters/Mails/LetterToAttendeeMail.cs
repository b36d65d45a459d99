using Events.Features.Letters.Printing;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Letters.Mails;

/// <summary>The letter as PDF, with what to do with it.</summary>
[MailKind("LetterToAttendee", IsPrivate = true)]
public class LetterToAttendeeMail(EventsDbContext db, LetterPapers papers, MailPages pages, IStringLocalizer texts, TimeProvider clock) : IMailComposer
{
    public static void AddTo(Outbox outbox, VisaLetter letter, Attendee attendee) => outbox.Add<LetterToAttendeeMail>(
        attendee.Email, attendee.NameIn(attendee.Registration.Language), attendee.Registration.Language, letter.Id);

    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        var letter = await db.VisaLetters.AsNoTracking().Include(l => l.Attendee).Include(l => l.Unit).FirstOrDefaultAsync(l => l.Id == mail.SubjectId, cancel);
        if (letter is not { HasPassport: true } || letter.State(clock.GetUtcNow()) != LetterState.Valid) return null;

        var paper = await papers.ReadAsync(letter, "Letter by e-mail", cancel);
        return await pages.ComposeAsync("/Features/Letters/Mails/LetterToAttendee", texts["Your invitation letter {0} for the visa", letter.Number], paper) with
        {
            FromName = letter.Unit.Name.ToString(),
            To = new(letter.Attendee.Email, letter.Attendee.NameIn(mail.Language)),
            Attachments = [new MailPart(LetterPapers.FileName(letter), "application/pdf", await papers.PrintAsync(paper))],
        };
    }
}
