using Events.Features.Registrations.Forms.Sessions;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>What the people of an event answered, in words, for lists and for the page of each.</summary>
public class EventAnswers(EventsDbContext db, IStringLocalizer texts)
{
    private Dictionary<(long Version, string Key), Question> asked = [];

    /// <summary>The questions of the form in use, of which a list has a column each.</summary>
    public IReadOnlyList<Question> Columns { get; private set; } = [];

    /// <summary>Learns the words in which an event asked, in all versions.</summary>
    public async Task LearnAsync(long eventId, CancellationToken cancel)
    {
        var versions = await db.FormVersions.AsNoTracking().Include(form => form.Questions).ThenInclude(question => question.Options)
            .Where(form => form.EventId == eventId).OrderBy(form => form.Number).ToListAsync(cancel);
        asked = versions.SelectMany(form => form.Questions.Select(question => (Key: (form.Id, question.Key), question))).ToDictionary(one => one.Key, one => one.question);
        Columns = versions.LastOrDefault() is { } current ? [.. current.InOrder.Where(question => question.Kind != QuestionKind.Passport)] : [];
    }

    /// <summary>The answers of some people, each in words, by person and question.</summary>
    public async Task<Dictionary<(long Attendee, string Key), string>> WordsAsync(IReadOnlyCollection<long> attendees, CancellationToken cancel)
    {
        var answers = await db.Answers.AsNoTracking().Where(answer => attendees.Contains(answer.AttendeeId))
            .Select(answer => new { answer.AttendeeId, answer.QuestionKey, answer.FormVersionId, answer.Value }).ToListAsync(cancel);
        var words = answers.ToDictionary(answer => (answer.AttendeeId, answer.QuestionKey), answer => Words(answer.FormVersionId, answer.QuestionKey, answer.Value));
        foreach (var (attendee, sessions) in await SessionsAsync(attendees, cancel)) words[(attendee, QuestionKind.Sessions.OnlyKey!)] = sessions;
        return words;
    }

    /// <summary>All that one person answered: first to the questions in use, then to those that are asked no more.</summary>
    public async Task<IReadOnlyList<Line>> OfAsync(Attendee attendee, CancellationToken cancel)
    {
        await LearnAsync(attendee.EventId, cancel);
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.AttendeeId == attendee.Id).ToListAsync(cancel);
        var places = Columns.Index().ToDictionary(column => column.Item.Key, column => column.Index);
        var sessions = await SessionsAsync([attendee.Id], cancel);
        return [.. answers.Where(answer => asked.ContainsKey((answer.FormVersionId, answer.QuestionKey)))
            .OrderBy(answer => places.GetValueOrDefault(answer.QuestionKey, int.MaxValue)).ThenBy(answer => answer.Id)
            .Select(answer => new Line(asked[(answer.FormVersionId, answer.QuestionKey)], answer, Words(answer.FormVersionId, answer.QuestionKey, answer.Value)))
            .Concat(sessions.Select(one => new Line(null, null, one.Value)))];
    }

    private async Task<Dictionary<long, string>> SessionsAsync(IReadOnlyCollection<long> attendees, CancellationToken cancel) =>
        (await db.SessionSignUps.AsNoTracking().Where(signUp => attendees.Contains(signUp.AttendeeId)).OrderBy(signUp => signUp.Session.StartMinute).ThenBy(signUp => signUp.SessionId)
            .Select(signUp => new { signUp.AttendeeId, signUp.Session.Title }).ToListAsync(cancel))
        .GroupBy(signUp => signUp.AttendeeId).ToDictionary(same => same.Key, same => string.Join(texts["; "], same.Select(signUp => signUp.Title)));

    private string Words(long version, string key, string value) => asked.TryGetValue((version, key), out var question) ? texts.WordsOf(question, value) : value;

    /// <param name="Question">As it was asked; null for the sessions that the person chose.</param>
    public sealed record Line(Question? Question, Answer? Answer, string Words);
}
