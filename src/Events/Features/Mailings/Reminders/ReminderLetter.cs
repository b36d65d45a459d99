using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Html;

namespace Events.Features.Mailings.Reminders;

/// <summary>Puts a reminder's words and fields together, in the language of the page.</summary>
public class ReminderLetter(RazorPages pages, Chamber chamber)
{
    public async Task<ComposedMail> ComposeAsync(ReminderRule rule, IReadOnlyDictionary<string, object?> fields)
    {
        var unit = await chamber.GetAsync();
        var words = ReminderWords.Of(rule, fields);
        return new ComposedMail(words.Subject, await pages.RenderAsync("/Features/Mailings/Mails/Reminder.cshtml", new ReminderMailModel(words.Html, unit)), words.Text)
        {
            FromName = unit.Name.ToString(),
        };
    }
}

/// <summary>A reminder with its fields filled.</summary>
public sealed record ReminderWords(string Subject, string Markdown)
{
    public IHtmlContent Html => Platform.Text.Markdown.Html(Markdown);
    public string Text => Platform.Text.Markdown.Text(Markdown);

    public static ReminderWords Of(ReminderRule rule, IReadOnlyDictionary<string, object?> fields) =>
        new(Template.Fill(rule.Subject.ToString(), fields), Template.FillMarkdown(rule.Body.ToString(), fields));
}

public sealed record ReminderMailModel(IHtmlContent Body, Unit Chamber);
