using Events.Platform.Web;

namespace Events.Features.Registrations.Forms;

public partial class Question
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The question on whose answer it depends whether this one is asked; empty: it always is.</summary>
    public string WhenKey { get; private set; } = "";

    /// <summary>The answer for which it is asked: the key of an option, or yes or no.</summary>
    public string WhenAnswer { get; private set; } = "";

    public bool IsConditional => WhenKey.Length > 0;

    /// <summary>Asks it only for one answer to another question.</summary>
    public void AskWhen(string key, string answer) => (WhenKey, WhenAnswer) = (key, answer);

    public void AskAlways() => (WhenKey, WhenAnswer) = ("", "");

    /// <summary>Whether it is put to somebody of this category who has given these answers before it.</summary>
    public bool IsFor(AttendeeCategory category, IReadOnlyDictionary<string, string> answers) =>
        IsFor(category) && (!IsConditional || (answers.TryGetValue(WhenKey, out var given) && given.Split(',').Contains(WhenAnswer)));

    public bool IsFor(AttendeeCategory category) => OnlyFor.Length == 0 || Categories.Contains(category);

    /// <summary>Whether people can answer so.</summary>
    public bool Has(string answer) => Kind == QuestionKind.YesNo ? answer is Yes or No : Options.Exists(option => option.Key == answer);

    /// <summary>What must be right about it whatever stands around it.</summary>
    public void Check()
    {
        if (Label.IsEmpty) throw new Refused(FormErrors.LabelIsMissing) { Field = "Label.Zh" };
        if (Kind.HasOptions && Options.Count < 2) throw new Refused(FormErrors.TooFewOptions) { Field = "Options[0].Zh" };
        if (Options.Count > MostOptions) throw new Refused(FormErrors.TooManyOptions, MostOptions) { Field = "Options[0].Zh" };
        if (Kind == QuestionKind.Consent && ConsentText.IsEmpty) throw new Refused(FormErrors.ConsentTextIsMissing) { Field = "ConsentText.Zh" };
    }
}
