using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Mailings.Letters;

/// <summary>A letter that lies ready for an event and has no day: whoever writes to the attendees begins with its words.</summary>
public class EventLetter : Entity, IOfEvent
{
    public required long EventId { get; init; }
    public required Bilingual Name { get; set; }

    /// <summary>With fields in double braces, as in a <see cref="ReminderRule"/>.</summary>
    public required Bilingual Subject { get; set; }

    /// <summary>Markdown with fields in double braces.</summary>
    public required Bilingual Body { get; set; }
}
