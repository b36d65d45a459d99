using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Registrations.Forms.Questions;

/// <summary>One question as the organiser writes it.</summary>
public class QuestionForm
{
    /// <summary>Empty lines that stand ready for further answers.</summary>
    private const int SpareLines = 3;

    public class OptionLine
    {
        public string? Key { get; set; }

        [StringLength(200), Display(Name = "In Chinese")]
        public string? Zh { get; set; }

        [StringLength(200), Display(Name = "In English")]
        public string? En { get; set; }

        public Bilingual Label => new(Zh?.Trim() ?? "", En?.Trim() ?? "");
    }

    [EitherLanguage(ErrorMessage = "Please write the question, in Chinese or in English.")]
    public BilingualLine Label { get; set; } = new();

    public BilingualLine Hint { get; set; } = new();

    public BilingualText ConsentText { get; set; } = new();

    [Display(Name = "Must be answered")]
    public bool IsRequired { get; set; }

    [Display(Name = "Asked when")]
    public string? Condition { get; set; }

    public List<OptionLine> Options { get; set; } = [];

    public List<AttendeeCategory> Categories { get; set; } = [];

    /// <summary>What the form was when it was read, so that a colleague's change is not overwritten.</summary>
    public string? Stamp { get; set; }

    public static QuestionForm From(Question question, FormVersion form) => new()
    {
        Label = question.Label,
        Hint = question.Hint,
        ConsentText = question.ConsentText,
        IsRequired = question.IsRequired,
        Condition = question.IsConditional ? $"{question.WhenKey}:{question.WhenAnswer}" : "",
        Options = [.. question.OptionsInOrder.Select(option => new OptionLine { Key = option.Key, Zh = option.Label.Zh, En = option.Label.En }).Concat(Enumerable.Range(0, SpareLines).Select(_ => new OptionLine()))],
        Categories = [.. question.Categories],
        Stamp = form.Stamp,
    };

    /// <summary>A question that is yet to be written.</summary>
    public static QuestionForm For(QuestionKind kind, FormVersion form) => From(Question.Of(kind), form);

    public void ApplyTo(Question question)
    {
        (question.Label, question.Hint, question.IsRequired) = (Label.ToBilingual(), Hint.ToBilingual(), IsRequired);
        question.Categories = Categories;
        if (question.Kind == QuestionKind.Consent) question.ConsentText = ConsentText.ToBilingual();
        if (question.Kind.HasOptions) question.SetOptions([.. Options.Where(option => !option.Label.IsEmpty).Select(option => (option.Key, option.Label))]);
        if (Condition is { Length: > 0 } condition && condition.Split(':') is [var key, var answer]) question.AskWhen(key, answer);
        else question.AskAlways();
    }
}
