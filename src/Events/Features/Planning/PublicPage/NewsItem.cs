using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.PublicPage;

/// <summary>A short piece of news on an event's public page.</summary>
public class NewsItem : Entity, IOfEvent
{
    public required long EventId { get; init; }

    /// <summary>The day that stands beside it. Until then strangers do not see it.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Markdown.</summary>
    public required Bilingual Text { get; set; }
}
