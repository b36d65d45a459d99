using System.Globalization;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>How answers are read: from what a form sends to the one form in which they are stored.</summary>
public static class AnswerRules
{
    public const int TextLength = 500;
    public const int LongTextLength = 5_000;

    /// <returns>Empty where nothing was answered.</returns>
    /// <exception cref="Refused">It cannot be an answer to this question.</exception>
    public static string Read(Question question, IReadOnlyList<string> typed)
    {
        var text = (typed.FirstOrDefault(one => one.Length > 0) ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length == 0) return "";
        return question.Kind switch
        {
            QuestionKind.Text => Short(text.Replace('\n', ' '), TextLength),
            QuestionKind.LongText => Short(text, LongTextLength),
            QuestionKind.Choice or QuestionKind.YesNo => question.Has(text) ? text : throw new Refused(FormErrors.IsNoChoice),
            QuestionKind.Choices => Several(question, typed),
            QuestionKind.Date => Day(text),
            QuestionKind.Country => Countries.All.ContainsKey(text) ? text : throw new Refused(FormErrors.IsNoCountry),
            QuestionKind.Phone => Phone(text),
            QuestionKind.Consent => Question.Yes,
            _ => "",
        };
    }

    /// <summary>What a question says that must be answered and is not.</summary>
    public static Refusal Missing(Question question) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Choices or QuestionKind.YesNo or QuestionKind.Country or QuestionKind.Sessions => FormErrors.NothingIsChosen,
        QuestionKind.Consent => FormErrors.ConsentIsMissing,
        QuestionKind.File => FormErrors.FileIsMissing,
        _ => FormErrors.IsMissing,
    };

    private static string Short(string text, int most) => text.Length <= most ? text : throw new Refused(FormErrors.IsTooLong, most);

    private static string Several(Question question, IReadOnlyList<string> typed)
    {
        var chosen = typed.Where(one => one.Length > 0).ToHashSet();
        if (!chosen.All(question.Has)) throw new Refused(FormErrors.IsNoChoice);
        return string.Join(',', question.OptionsInOrder.Select(option => option.Key).Where(chosen.Contains));
    }

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, AuditTrail.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200
            ? text
            : throw new Refused(FormErrors.IsNoDay);

    private static string Phone(string text) =>
        PersonRules.TryPhone(text, out var phone) ? Short(phone, Attendee.PhoneLength) : throw new Refused(FormErrors.IsNoPhone);
}
