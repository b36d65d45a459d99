using Events.Platform.Web;

namespace Events.Platform.Mail;

/// <summary>Makes a mail of two views that stand beside each other: <c>X.cshtml</c> for its HTML and <c>X.text.cshtml</c> for its plain text.</summary>
public class MailPages(RazorPages pages)
{
    /// <param name="path">Both views' path without its ending, such as <c>/Features/Letters/Mails/LetterToAttendee</c>.</param>
    /// <param name="model">What both views show.</param>
    public async Task<ComposedMail> ComposeAsync<TModel>(string path, string subject, TModel model) =>
        new(subject, await pages.RenderAsync($"{path}.cshtml", model), await pages.RenderAsync($"{path}.text.cshtml", model));
}
