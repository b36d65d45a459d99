using Events.Features.Planning;
using Events.Platform.Text;

namespace Events.Features.Mailings.Announcements;

/// <summary>What a mail to all registered people is about; each has a draft in <c>db/reference/announcements</c>.</summary>
public enum AnnouncementSubject { Other, Moved, Cancelled }

/// <summary>The words that such a mail begins with.</summary>
public sealed record AnnouncementDraft(Bilingual Name, Bilingual Subject, Bilingual Body)
{
    public static AnnouncementDraft About(AnnouncementSubject subject, Event @event) =>
        // Nobody may be told of another day for an event that does not take place.
        ReferenceData.Json<AnnouncementDraft>($"announcements/{(@event.State == EventState.Cancelled ? AnnouncementSubject.Cancelled : subject).ToString().ToLowerInvariant()}.json");
}
