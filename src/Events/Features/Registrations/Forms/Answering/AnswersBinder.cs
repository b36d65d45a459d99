using Events.Features.Registrations.Forms.Files;
using Events.Features.Registrations.Forms.Passports;
using Events.Features.Registrations.Forms.Sessions;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>
/// Reads the answers of a form from the page that sends them: <c>Answers[key]</c> for each question. It is a binder, so that what is wrong with them is told
/// together with all else that is wrong with the page, and so that a file is kept although something else comes back.
/// </summary>
public class AnswersBinder(FormReading forms, FileUploads uploads, IKeepsPassports passports, IStringLocalizer texts) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        var route = context.ActionContext.RouteData.Values;
        var form = route.TryGetValue("slug", out var slug) ? await forms.OfPageAsync($"{slug}", cancel)
            : route.TryGetValue("secret", out var secret) ? await forms.OfSecretAsync($"{secret}", context.ValueProvider.GetValue("ticket").FirstValue, cancel)
            : null;
        context.Result = ModelBindingResult.Success(form is null ? new GivenAnswers() : await ReadAsync(context, form, cancel));
    }

    private async Task<GivenAnswers> ReadAsync(ModelBindingContext context, AskedForm form, CancellationToken cancel)
    {
        var posted = new PostedAnswers(context, texts);
        var given = new GivenAnswers { Form = form };
        if (posted.Text("Stamp") != form.Version.Stamp) posted.Refuse("", new Refused(FormErrors.FormHasChanged));
        var category = form.Category ?? (Enum.TryParse<AttendeeCategory>(posted.Category, out var chosen) ? chosen : AttendeeCategory.Guest);
        foreach (var question in form.Version.InOrder)
        {
            if (form.CanAsk(question) && question.IsFor(category, given.Values)) await ReadAsync(posted, given, question, cancel);
            else posted.Keep(question);
        }
        return given;
    }

    private async Task ReadAsync(PostedAnswers posted, GivenAnswers given, Question question, CancellationToken cancel)
    {
        posted.Keep(question, isAsked: true);
        try
        {
            var value = question.Kind switch
            {
                QuestionKind.File => await FileAsync(posted, given.Form, question, cancel),
                QuestionKind.Sessions => SessionRules.Read(posted.Of(question), given.Form.Sessions, given.Form.ChosenSessions),
                QuestionKind.Passport => Passport(posted, given, question),
                _ => AnswerRules.Read(question, posted.Of(question)),
            };
            if (value.Length > 0) given.Values[question.Key] = value;
            else if (question.IsRequired && question.Kind != QuestionKind.Passport) throw new Refused(AnswerRules.Missing(question));
        }
        catch (Refused refused)
        {
            posted.Refuse(question.Key, refused);
        }
    }

    /// <summary>The file that was chosen now, or the one that is kept since it was chosen.</summary>
    private async Task<string> FileAsync(PostedAnswers posted, AskedForm form, Question question, CancellationToken cancel)
    {
        if (posted.File(question) is { } chosen && form.TakesAnswers && !posted.IsFromProgram)
        {
            if (posted.BytesUpTo(chosen) > UploadedFile.MostBytesTogether) throw new Refused(FormErrors.FilesAreTooLarge, UploadedFile.MostBytesTogether / 1024 / 1024);
            var added = await uploads.AddAsync(chosen, form.Version.EventId, question.Key, cancel);
            posted.Remember(question, added.Reference);
            return added.Reference;
        }
        if (posted.IsRemoved(question) || posted.Kept(question) is not { Length: > 0 } kept) return "";
        if (await uploads.FindAsync(kept, form, question.Key, cancel) is { } found) return found.Reference;
        posted.Remember(question, "");
        throw new Refused(FormErrors.FileIsGone);
    }

    private string Passport(PostedAnswers posted, GivenAnswers given, Question question)
    {
        if (posted.PassportOf(question, isRequired: question.IsRequired && !given.Form.HasPassport) is not { } entry) return "";
        passports.Check(entry);
        given.Passport = entry;
        // It stands nowhere but in the safe.
        return "";
    }
}
