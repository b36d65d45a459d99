using Events.Features.Planning;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Rules;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>A form as it is put to one person.</summary>
/// <param name="Category">As what the person comes; null where they choose it on the same page.</param>
/// <param name="Former">What the person answered before, as far as it still answers the questions of this version.</param>
/// <param name="HasPassport">Their passport data are kept already.</param>
/// <param name="TakesAnswers">Whether it is open for them now.</param>
public sealed record AskedForm(FormVersion Version, AttendeeCategory? Category, IReadOnlyDictionary<string, string> Former, bool HasPassport = false, bool TakesAnswers = true)
{
    /// <summary>What can be chosen where the form asks for sessions.</summary>
    public IReadOnlyList<SessionChoice> Sessions { get; init; } = [];

    /// <summary>The keys of the sessions that the person has chosen already.</summary>
    public IReadOnlyCollection<long> ChosenSessions => Former.TryGetValue(QuestionKind.Sessions.OnlyKey!, out var chosen) ? [.. chosen.Split(',').Select(long.Parse)] : [];

    /// <summary>The event with its seats and its rules, where somebody is about to register.</summary>
    public Event? Event { get; init; }
    public RegistrationRules? Rules { get; init; }

    /// <summary>The person who answers, where they have registered already.</summary>
    public long? AttendeeId { get; init; }

    public static AskedForm New(FormVersion version, AttendeeCategory? category) => new(version, category, new Dictionary<string, string>());

    /// <summary>The questions that this person may meet.</summary>
    public IReadOnlyList<Question> Questions => [.. Version.InOrder.Where(question => CanAsk(question) && (Category is not { } only || question.IsFor(only)))];

    /// <summary>Something that must be answered is not, as of somebody who was invited or came in with a list.</summary>
    public bool IsIncomplete => Version.InOrder.Any(question => question.IsRequired && CanAsk(question) && question.IsFor(Category ?? default, Former)
        && (question.Kind == QuestionKind.Passport ? !HasPassport : !Former.ContainsKey(question.Key)));

    /// <summary>Sessions are asked for as soon as there are some to choose from.</summary>
    public bool CanAsk(Question question) => question.Kind != QuestionKind.Sessions || Sessions.Count > 0;

    public bool HasFiles => Questions.Any(question => question.Kind == QuestionKind.File);
}
