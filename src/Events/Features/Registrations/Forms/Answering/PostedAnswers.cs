using System.Globalization;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>The fields of a page that belong to a form, and what the page says of them when it comes again.</summary>
public sealed class PostedAnswers(ModelBindingContext context, IStringLocalizer texts)
{
    private readonly string prefix = context.ModelName;

    /// <summary>What the person chose as category beside the answers.</summary>
    public string? Category => context.ValueProvider.GetValue(Beside("Category")).FirstValue;

    /// <summary>Filled in by programs alone.</summary>
    public bool IsFromProgram => context.ValueProvider.GetValue(Beside(NotForProgramsAttribute.Field)).FirstValue is { Length: > 0 };

    public string Text(string part) => context.ValueProvider.GetValue($"{prefix}.{part}").FirstValue ?? "";

    public IReadOnlyList<string> Of(Question question) => [.. context.ValueProvider.GetValue(Name(question.Key)).Values.Select(value => value ?? "")];

    public IFormFile? File(Question question) => context.HttpContext.Request.HasFormContentType ? context.HttpContext.Request.Form.Files.GetFile(Name(question.Key)) : null;

    /// <summary>What this file brings together with those before it.</summary>
    public long BytesUpTo(IFormFile file) => context.HttpContext.Request.Form.Files.TakeWhile(other => other != file).Sum(other => other.Length) + file.Length;

    public string? Kept(Question question) => Part(question.Key, "Kept");

    public bool IsRemoved(Question question) => Part(question.Key, "Removed") == "true";

    /// <summary>The passport, all of it or nothing.</summary>
    /// <param name="isRequired">Else it may be left out altogether.</param>
    public PassportEntry? PassportOf(Question question, bool isRequired)
    {
        var (number, nationality, sex) = (Part(question.Key, "Number") ?? "", Part(question.Key, "Nationality") ?? "", Part(question.Key, "Sex") ?? "");
        var (birth, expires) = (Part(question.Key, "BirthDate") ?? "", Part(question.Key, "Expires") ?? "");
        if (!isRequired && new[] { number, nationality, sex, birth, expires }.All(string.IsNullOrWhiteSpace)) return null;
        var before = context.ModelState.ErrorCount;
        var (born, until) = (Day(question, "BirthDate", birth), Day(question, "Expires", expires));
        if (string.IsNullOrWhiteSpace(number)) Refuse(question.Key, new Refused(FormErrors.IsMissing) { Field = "Number" });
        if (!Countries.All.ContainsKey(nationality)) Refuse(question.Key, new Refused(nationality.Length == 0 ? FormErrors.NothingIsChosen : FormErrors.IsNoCountry) { Field = "Nationality" });
        if (!PassportEntry.Sexes.Contains(sex)) Refuse(question.Key, new Refused(FormErrors.SexIsMissing) { Field = "Sex" });
        return context.ModelState.ErrorCount > before ? null : new PassportEntry(number, nationality, sex, born!.Value, until!.Value);
    }

    /// <summary>Lets the page show again what stood in the fields.</summary>
    public void Keep(Question question, bool isAsked = false)
    {
        var value = context.ValueProvider.GetValue(Name(question.Key));
        if (isAsked || value != ValueProviderResult.None) context.ModelState.SetModelValue(Name(question.Key), value.Values.ToArray(), value.ToString());
        foreach (var part in question.Kind == QuestionKind.Passport ? PassportEntry.Fields : question.Kind == QuestionKind.File ? ["Kept", "Removed"] : [])
            if (Part(question.Key, part) is { } typed) context.ModelState.SetModelValue($"{Name(question.Key)}.{part}", typed, typed);
    }

    /// <summary>Names the file that the page carries from now on; that one before it was to be taken away says nothing about this one.</summary>
    public void Remember(Question question, string reference)
    {
        context.ModelState.SetModelValue($"{Name(question.Key)}.Kept", reference, reference);
        context.ModelState.Remove($"{Name(question.Key)}.Removed");
    }

    /// <param name="key">Of the question; empty for the whole page.</param>
    public void Refuse(string key, Refused refused)
    {
        var field = key.Length == 0 ? "" : Name(key) + (refused.Field is { Length: > 0 } part && PassportEntry.Fields.Contains(part) ? "." + part : "");
        context.ModelState.AddModelError(field, texts.Of(refused));
    }

    private DateOnly? Day(Question question, string part, string text)
    {
        if (DateOnly.TryParseExact(text, AuditTrail.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200) return day;
        Refuse(question.Key, new Refused(text.Length == 0 ? FormErrors.IsMissing : FormErrors.IsNoDay) { Field = part });
        return null;
    }

    private string? Part(string key, string part) => context.ValueProvider.GetValue($"{Name(key)}.{part}").FirstValue;

    private string Name(string key) => $"{prefix}[{key}]";

    private string Beside(string property) => prefix.LastIndexOf('.') is > 0 and var dot ? $"{prefix[..dot]}.{property}" : property;
}
