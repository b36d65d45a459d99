using System.Globalization;
using Events.Features.Registrations.Forms.Files;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>Answers in the words of whoever reads them.</summary>
public static class AnswerWords
{
    extension(IStringLocalizer texts)
    {
        /// <param name="question">As it was put in the version to which the answer was given.</param>
        public string WordsOf(Question question, string value) => question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Choices => string.Join(texts["; "], value.Split(',').Select(key => question.Options.Find(option => option.Key == key)?.Label.ToString() ?? key)),
            QuestionKind.YesNo => value == Question.Yes ? texts["Yes"] : texts["No"],
            QuestionKind.Consent => texts["agreed"],
            QuestionKind.Country => Countries.Name(value),
            QuestionKind.Date => DateOnly.TryParseExact(value, AuditTrail.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Dates.ShortDay(day) : value,
            QuestionKind.File => UploadedFile.Split(value).Name,
            _ => value,
        };
    }
}
