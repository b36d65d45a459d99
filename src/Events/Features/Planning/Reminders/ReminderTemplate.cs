using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Reminders;

/// <summary>The fields in double braces that the words of a mail may name, be it an event's or a playbook's.</summary>
public static class ReminderTemplate
{
    /// <summary><c>title</c>, <c>due</c> and <c>owner</c> belong to each of the tasks.</summary>
    public static readonly TemplateFields Fields = new(
        "attendee.name", "attendee.greeting", "event.title", "event.when", "event.place", "event.address",
        "links.ticket", "links.event", "links.desk", "chamber.name", "chamber.contact", "tasks", "title", "due", "owner");

    /// <exception cref="Refused">A field is unknown, or the braces do not match.</exception>
    public static void Check(Bilingual subject, Bilingual body)
    {
        Fields.Check(subject.Zh, "Subject.Zh");
        Fields.Check(subject.En, "Subject.En");
        Fields.Check(body.Zh, "Body.Zh");
        Fields.Check(body.En, "Body.En");
    }
}
