using System.Text;
using Events.Features.Letters;
using Events.Features.Letters.Passports;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Files;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Forms;

/// <summary>Forms of events, for tests.</summary>
public static class AskedForms
{
    public static Question Ask(QuestionKind kind, string label = "Question", bool required = false, Action<Question>? change = null, params string[] options)
    {
        var question = Question.Of(kind);
        (question.Label, question.IsRequired) = (new Bilingual("问：" + label, label), required);
        if (kind.HasOptions) question.SetOptions([.. (options.Length > 0 ? options : ["One", "Two", "Three"]).Select(option => ((string?)null, new Bilingual("选项 " + option, option)))]);
        if (kind == QuestionKind.Consent) question.ConsentText = new Bilingual("我同意摄影。", "I agree to be photographed.");
        change?.Invoke(question);
        return question;
    }

    /// <summary>Gives the event these questions.</summary>
    public static Task AskAsync(TestApp app, Event @event, params Question[] questions) => ChangeAsync(app, @event, form =>
    {
        foreach (var question in questions) form.Add(question);
    });

    public static Task ChangeAsync(TestApp app, Event @event, Action<FormVersion> change) => app.WriteAsync(async db => change(await FormVersion.ToChangeAsync(db, @event.Id, null, default)));

    public static Task<FormVersion> NowAsync(TestApp app, Event @event) => app.ReadAsync(db => FormVersion.OfAsync(db, @event.Id, default));

    /// <summary>What is stored of each person's answers, by question.</summary>
    public static Task<Dictionary<string, string>> AnswersAsync(TestApp app, Event @event) => app.ReadAsync(db => db.Answers.AsNoTracking()
        .Where(answer => db.Set<Attendee>().Any(a => a.Id == answer.AttendeeId && a.EventId == @event.Id)).ToDictionaryAsync(answer => answer.QuestionKey, answer => answer.Value));

    /// <summary>Keeps a file and passport data of that person, as if they had been asked for.</summary>
    /// <returns>The file's code.</returns>
    public static Task<string> KeepAsync(TestApp app, Attendee person, string words) => app.WriteAsync(async db =>
    {
        var (vault, now) = (app.Services.GetRequiredService<Vault>(), app.Clock.GetUtcNow());
        var file = new UploadedFile { EventId = person.EventId, QuestionKey = "proof", Name = $"{words}.pdf", MediaType = "application/pdf", Content = vault.Seal(Encoding.UTF8.GetBytes(words)), AddedAt = now };
        var entry = new PassportEntry("E12345678", "KZ", "F", new DateOnly(1980, 1, 1), new DateOnly(2036, 1, 1));
        var passport = new GivenPassport(person);
        passport.Seal(entry, new Passport(entry.Number, entry.BirthDate, entry.Expires), vault, now);
        db.AddRange(file, passport);
        db.Entry(file).Property(f => f.AttendeeId).CurrentValue = person.Id;
        await db.SaveChangesAsync();
        return file.Code;
    });

    /// <summary>The key of a question's option.</summary>
    public static string Key(this Question question, string option) => question.Options.Single(one => one.Label.En == option).Key;

    public static string Field(this Question question) => $"Answers[{question.Key}]";

    /// <summary>Sends the public form as a guest of that name.</summary>
    public static async Task<Page> RegisterAsync(TestApp app, Event @event, Dictionary<string, object?> answers, string name = "Guest", string language = "en") =>
        await SendAsync(await app.Visit(language).GetAsync($"/e/{@event.Slug}/register"), answers, name);

    public static Task<Page> SendAsync(Page form, Dictionary<string, object?> answers, string name = "Guest") =>
        form.SubmitAsync("form.form", new Dictionary<string, object?>(answers) { ["Name"] = name, ["Email"] = $"{TestApp.Unique("guest")}@guest.example" });
}
