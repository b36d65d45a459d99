using Events.Platform.Mail;
using Events.Tests.Support;

namespace Events.Tests.Platform.Mail;

/// <summary>Mails to send in the tests beside.</summary>
public static class Mails
{
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public const string Subject = "【天津国际商会】二〇二六年“一带一路”经贸合作论坛参会确认及入场二维码：请于十二月一日前查收并回复 𠮷野家 ✓";
    public const string Text = "尊敬的李主任：\r\n\r\n.一行以点开头\r\n..两点\r\nWir freuen uns – Ärzte, naïve café.\r\n";
    public const string Html = "<p>尊敬的<b>李主任</b>：</p><img src=\"cid:ticket\" alt=\"\"><p>.点</p>";

    /// <summary>An address that no other test uses; the first part says how the server answers.</summary>
    public static string Address(string name = "reader") => $"{TestApp.Unique(name + "+x")}@example.org";

    public static OutboxMail To(string address, string name = "李明 Li Ming", string language = "zh") =>
        OutboxMail.To(address, name, language, "NoteToReader", 1, DateTimeOffset.UnixEpoch);

    public static ComposedMail Note(string subject = Subject) => new(subject, Html, Text)
    {
        FromName = "天津国际商会 Chamber",
        Pictures = [new MailPart("ticket", "image/png", Picture)],
        Attachments =
        [
            new MailPart("邀请函 Einladung.pdf", "application/pdf", [.. "%PDF-1.7 "u8, 0, 255, 13, 10, 46, 13, 10]),
            new MailPart("event.ics", "text/calendar; charset=utf-8; method=PUBLISH", [.. "BEGIN:VCALENDAR\r\nSUMMARY:论坛\r\nEND:VCALENDAR\r\n"u8]),
        ],
        UnsubscribeAddress = "https://events.example/unsubscribe/ABC",
    };
}
