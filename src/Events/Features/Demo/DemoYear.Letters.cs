using Events.Features.Accounts;
using Events.Features.Letters;
using Events.Features.Letters.Issuing;
using Events.Features.Letters.Mails;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Mail;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private static readonly string LetterMail = MailKindAttribute.Of(typeof(LetterToAttendeeMail)).Name;

    private readonly List<(DateTimeOffset At, long AttendeeId, Sex Sex)> letters = [];

    /// <summary>Notes who of an event's guests from abroad has a letter. They are issued when all are known, so that their numbers follow their dates.</summary>
    private void PlanLetters(Event @event, DemoEvent line, List<Registration> registrations)
    {
        foreach (var attendee in registrations.SelectMany(registration => registration.Attendees).Where(attendee => !NeedsLetter(attendee))) attendee.NeedsVisaLetter = false;
        var guests = registrations.Where(registration => !registration.IsCancelled).SelectMany(registration => registration.Attendees)
            .Where(NeedsLetter).OrderByDescending(attendee => attendee.NeedsVisaLetter);
        foreach (var attendee in guests.Take(line.Letters))
        {
            attendee.NeedsVisaLetter = true;
            var asked = attendee.Registration.CreatedAt;
            var latest = Later(asked.AddMinutes(5), Earlier(Earlier(asked.AddDays(6), now.AddHours(-1)), @event.StartsAt.AddDays(-2)));
            letters.Add((Between(asked, latest, line.TimeZone), attendee.Id, random.Next(2) == 0 ? Sex.Female : Sex.Male));
        }
    }

    /// <summary>Guests who travel from abroad. Those of embassies and consulates live here.</summary>
    private static bool NeedsLetter(Attendee attendee) =>
        attendee.Country.Length > 0 && VisaNeed.IsNeededBy(attendee.Country) && attendee.Category != AttendeeCategory.Envoy
        && !LivesHere.Any(word => attendee.Organisation.Contains(word, StringComparison.OrdinalIgnoreCase))
        && PassportName.Suggest(attendee.LatinName.Length > 0 ? attendee.LatinName : attendee.Name).Length > 0;

    private static readonly string[] LivesHere = ["使馆", "领事馆", "Embassy", "Consulate"];

    private async Task AddLettersAsync(CancellationToken cancel)
    {
        var ids = letters.Select(letter => letter.AttendeeId).ToList();
        var attendees = await db.Attendees.AsNoTracking().Include(a => a.Registration).Include(a => a.Event).ThenInclude(e => e.Unit)
            .Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var waiting = new PriorityQueue<(long AttendeeId, Sex Sex, VisaLetter? Former), DateTimeOffset>(
            letters.Select(letter => ((letter.AttendeeId, letter.Sex, (VisaLetter?)null), letter.At)));
        var mails = new List<OutboxMail>();
        while (waiting.TryDequeue(out var next, out var at))
        {
            if (next.Former is { } former)
            {
                db.Attach(former);
                former.Revoke("护照已换发，另行签发。", people[Role.Staff], at);
                await db.SaveChangesAsync(cancel);
            }
            var letter = await IssueAsync(attendees[next.AttendeeId], next.Sex, at, cancel);
            // Some renew their passport meanwhile and need another letter.
            if (next.Former is null && random.Next(100) < 4) waiting.Enqueue((next.AttendeeId, next.Sex, letter), Earlier(at.AddHours(30), now.AddMinutes(-20)));
            mails.Add(MailOf(letter, attendees[next.AttendeeId], at));
            db.ChangeTracker.Clear();
        }
        db.AddRange(mails);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<VisaLetter> IssueAsync(Attendee attendee, Sex sex, DateTimeOffset at, CancellationToken cancel)
    {
        var form = LetterForm.For(attendee);
        (form.Sex, form.IssueAllTheSame) = (sex, true);
        form.BirthDate = Today.AddYears(-30 - random.Next(30)).AddDays(-random.Next(365));
        form.PassportNumber = $"{(char)('A' + random.Next(26))}{random.Next(10_000_000, 100_000_000)}";
        form.PassportExpires = LetterDates.LastDay(attendee.Event).AddDays(120 + random.Next(2_500));
        var letter = form.ToLetter(attendee, vault, at);
        if (attendee.Event.EndsAt.AddDays(letterSettings.Value.KeepPassportDays) is var kept && kept < now) letter.ErasePassport(kept);
        await letter.IssueAsync(db, attendee.Event.Unit, people[Role.Staff], settings.Value.TimeZone, at, cancel);
        return letter;
    }

    private OutboxMail MailOf(VisaLetter letter, Attendee attendee, DateTimeOffset at)
    {
        var language = attendee.Registration.Language;
        using var spoken = Languages.Speak(language);
        var mail = OutboxMail.To(attendee.Email, attendee.NameIn(language), language, LetterMail, letter.Id, at);
        mail.Begin(at.AddSeconds(1));
        mail.Deliver(texts["Your invitation letter {0} for the visa", letter.Number], at.AddSeconds(6));
        return mail;
    }
}
