using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.PublicPage;

/// <summary>What an event's public page has of its own, beyond what the event itself says. An event without a row has nothing of it.</summary>
public class PageDetails : Entity, IOfEvent
{
    public required long EventId { get; init; }

    /// <summary>Where the place is, at a map service; it is a link alone, and nothing is loaded from there.</summary>
    public string MapLink { get; set; } = "";

    /// <summary>The code of a picture of the way there.</summary>
    public string? MapPicture { get; set; }

    /// <summary>The code of the picture that chat programs show beside a shared link.</summary>
    public string? SharePicture { get; set; }

    /// <summary>Who answers questions about the event; without any of these it is the unit.</summary>
    public Bilingual ContactName { get; set; } = new();
    public string ContactPhone { get; set; } = "";
    public string ContactEmail { get; set; } = "";

    public bool HasContact => !ContactName.IsEmpty || ContactPhone.Length > 0 || ContactEmail.Length > 0;

    public static async Task<PageDetails> OfAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await db.PageDetails.AsNoTracking().FirstOrDefaultAsync(page => page.EventId == eventId, cancel) ?? new PageDetails { EventId = eventId };

    /// <summary>The same tracked, inside the caller's transaction: of two who save the first ones, the second meets those of the other.</summary>
    public static async Task<PageDetails> ToChangeAsync(EventsDbContext db, long eventId, CancellationToken cancel)
    {
        await db.TakeTurnAsync($"public-page-{eventId}", cancel);
        var page = await db.PageDetails.FirstOrDefaultAsync(details => details.EventId == eventId, cancel);
        if (page is null) db.Add(page = new PageDetails { EventId = eventId });
        return page;
    }

    /// <summary>The same for another event, which shows the same pictures.</summary>
    public PageDetails CopyTo(Event other) => new()
    {
        EventId = other.Id,
        MapLink = MapLink,
        MapPicture = MapPicture,
        SharePicture = SharePicture,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
        ContactEmail = ContactEmail,
    };
}
