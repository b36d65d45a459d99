using Events.Features.Planning;
using Events.Features.Registrations.Forms.Passports;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Own;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>Finds the form that a page asks, and for whom. It keeps none in mind: a page that is shown again, as the form was changed meanwhile, asks the new one.</summary>
public class FormReading(EventsDbContext db, IKeepsPassports passports, TimeProvider clock)
{
    /// <summary>The form of the event's page, or null where there is none.</summary>
    public async Task<AskedForm?> OfPageAsync(string slug, CancellationToken cancel) =>
        await db.EventsWithPage.AsNoTracking().Include(e => e.Seats).FirstOrDefaultAsync(e => e.Slug == slug, cancel) is { } found
            ? await OfAsync(found, await RegistrationRules.OfAsync(db, found.Id, cancel), cancel)
            : null;

    /// <summary>Which standard fields the event asks for.</summary>
    public async Task<StandardFields> AsksOfAsync(long eventId, CancellationToken cancel) =>
        await db.FormVersions.AsNoTracking().Where(form => form.EventId == eventId).OrderByDescending(form => form.Number).Select(form => form.Asks).FirstOrDefaultAsync(cancel) ?? new StandardFields();

    /// <summary>The form for somebody who is about to register.</summary>
    public async Task<AskedForm> OfAsync(Event @event, RegistrationRules rules, CancellationToken cancel)
    {
        var form = await FormVersion.OfAsync(db, @event.Id, cancel);
        var isChosen = form.Questions.Exists(question => question.OnlyFor.Length > 0) && rules.OnForm.Any();
        return AskedForm.New(form, isChosen ? null : AttendeeCategory.Guest) with
        {
            Event = @event,
            Rules = rules,
            TakesAnswers = @event.AcceptsRegistrations(clock.GetUtcNow()),
            Sessions = AsksSessions(form) ? await SessionChoice.OfAsync(db, @event, [], cancel) : [],
        };
    }

    /// <summary>The form for the person of a registrant's own page, or null where the address leads to nobody.</summary>
    public async Task<AskedForm?> OfSecretAsync(string secret, string? ticket, CancellationToken cancel) =>
        await OwnPage.FindAsync(db, secret, cancel) is { } registration && OwnPage.Person(registration, ticket) is { } person
            ? await OfAsync(person, cancel) with { TakesAnswers = registration.RegistrantMayChange(clock.GetUtcNow()) }
            : null;

    /// <summary>The form in use with what the person answered, to whichever version.</summary>
    public async Task<AskedForm> OfAsync(Attendee attendee, CancellationToken cancel) => await OfAsync(attendee, await FormVersion.OfAsync(db, attendee.EventId, cancel), cancel);

    /// <inheritdoc cref="OfAsync(Attendee, CancellationToken)"/>
    public async Task<AskedForm> OfAsync(Attendee attendee, FormVersion form, CancellationToken cancel)
    {
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.AttendeeId == attendee.Id).ToListAsync(cancel);
        var texts = await TextsAsync([.. answers.Select(answer => answer.FormVersionId).Where(id => id != form.Id).Distinct()], cancel);
        var former = answers.Where(answer => form.Find(answer.QuestionKey) is { } question && StillAnswers(answer, question, texts)).ToDictionary(answer => answer.QuestionKey, answer => answer.Value);
        var chosen = AsksSessions(form) ? await db.SessionSignUps.Where(signUp => signUp.AttendeeId == attendee.Id).Select(signUp => signUp.SessionId).ToListAsync(cancel) : [];
        if (chosen.Count > 0) former[QuestionKind.Sessions.OnlyKey!] = string.Join(',', chosen);
        return new AskedForm(form, attendee.Category, former, await passports.HasAsync(attendee.Id, cancel))
        {
            AttendeeId = attendee.Id,
            Sessions = AsksSessions(form) ? await SessionChoice.OfAsync(db, attendee.Event, chosen, cancel) : [],
        };
    }

    private static bool AsksSessions(FormVersion form) => form.Find(QuestionKind.Sessions.OnlyKey!) is not null;

    /// <summary>Whoever agreed to other words has not agreed to these.</summary>
    private static bool StillAnswers(Answer answer, Question question, List<Question> consents) =>
        question.Kind != QuestionKind.Consent || consents.TrueForAll(asked => asked.FormVersionId != answer.FormVersionId || asked.Key != question.Key || asked.ConsentText == question.ConsentText);

    private Task<List<Question>> TextsAsync(List<long> versions, CancellationToken cancel) => versions.Count == 0
        ? Task.FromResult<List<Question>>([])
        : db.Set<Question>().AsNoTracking().Where(question => versions.Contains(question.FormVersionId) && question.Kind == QuestionKind.Consent).ToListAsync(cancel);
}
