using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Events.Platform.Mail;

/// <summary>Builds the MIME message that every transport takes.</summary>
public static class MailMessages
{
    /// <summary>multipart/alternative of text and HTML, the HTML with its pictures inside, the attachments beside it.</summary>
    public static MailMessage From(OutboxMail mail, ComposedMail composed, string fromAddress)
    {
        var message = new MailMessage
        {
            From = new MailAddress(fromAddress, OneLine(composed.FromName), Encoding.UTF8),
            Subject = OneLine(composed.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = composed.Text,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.ToAddress, OneLine(mail.ToName), Encoding.UTF8));
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Content-Language", mail.Language);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (composed.UnsubscribeAddress is { } address)
        {
            message.Headers.Add("List-Unsubscribe", $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        var html = AlternateView.CreateAlternateViewFromString(composed.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.Base64;
        foreach (var picture in composed.Pictures)
            html.LinkedResources.Add(new LinkedResource(new MemoryStream(picture.Content), picture.MediaType) { ContentId = picture.Name });
        message.AlternateViews.Add(html);

        foreach (var part in composed.Attachments)
            message.Attachments.Add(new Attachment(new MemoryStream(part.Content), new ContentType(part.MediaType) { Name = part.Name }));
        return message;
    }

    /// <summary>Header values come from people: a line break in one would start another header.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
