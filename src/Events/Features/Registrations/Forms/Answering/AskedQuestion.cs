using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>A question as the page shows it: with what was typed, or answered before, and with what is wrong about it.</summary>
public sealed class AskedQuestion(AskedForm form, Question question, ModelStateDictionary state)
{
    private const int MostRadios = 7;

    public AskedForm Form => form;
    public Question Question => question;

    public string Name => $"Answers[{question.Key}]";
    public string Id => TagBuilder.CreateSanitizedId(Name, "_");
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";

    public string? Error => state[Name]?.Errors.FirstOrDefault()?.ErrorMessage;
    public bool IsWrong => Error is not null;
    public string? Invalid => IsWrong ? "true" : null;
    public string? Required => question.IsRequired ? "required" : null;

    /// <summary>The ids of what tells more about the field.</summary>
    public string? DescribedBy => string.Join(' ', new[] { question.Hint.IsEmpty ? null : HintId, IsWrong ? ErrorId : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public IReadOnlyList<string> Values => state[Name] is { } entry
        ? entry.RawValue switch { string[] several => several, string one => [one], _ => [] }
        : form.Former.TryGetValue(question.Key, out var former) ? question.Kind is QuestionKind.Choices or QuestionKind.Sessions ? former.Split(',') : [former] : [];

    public string Value => Values.FirstOrDefault() ?? "";

    public bool IsChosen(string answer) => Values.Contains(answer);

    /// <summary>A long list drops down.</summary>
    public bool DropsDown => question.Kind == QuestionKind.Choice && question.Options.Count > MostRadios;

    /// <summary>The file that is kept already, as code and name.</summary>
    public string Kept => Part("Kept") ?? form.Former.GetValueOrDefault(question.Key, "");

    public string? Part(string part) => state[$"{Name}.{part}"]?.AttemptedValue;

    public PassportField Passport(string part) => new(this, part, question.IsRequired && !form.HasPassport, state[$"{Name}.{part}"]?.Errors.FirstOrDefault()?.ErrorMessage);

    /// <summary>The question on whose answer it depends, where it does.</summary>
    public Question? Deciding => question.IsConditional ? form.Version.Find(question.WhenKey) : null;

    public string? When => Deciding is { } other ? $"Answers[{other.Key}]" : null;

    /// <summary>The categories among which the person chooses on the same page and to which it is put.</summary>
    public IReadOnlyList<AttendeeCategory> Categories => form.Category is null ? question.Categories : [];
}

/// <summary>One part of the block that asks for a passport.</summary>
public sealed record PassportField(AskedQuestion Asked, string Part, bool IsRequired, string? Error)
{
    public string Name => $"{Asked.Name}.{Part}";
    public string Id => TagBuilder.CreateSanitizedId(Name, "_");
    public string Value => Asked.Part(Part) ?? "";
}
