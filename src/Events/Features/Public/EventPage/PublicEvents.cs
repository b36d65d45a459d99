using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.PublicPage;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Public.EventPage;

/// <summary>Reads all that an event's public page shows.</summary>
public class PublicEvents(EventsDbContext db, Programme programme, TimeProvider clock)
{
    private const int MostNews = 20;

    /// <param name="found">With its seats and its unit.</param>
    public async Task<PublicEvent> ReadAsync(Event found, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return new PublicEvent(found, await programme.DaysAsync(found.Id, cancel), now)
        {
            Details = await DetailsAsync(found.Id, cancel),
            News = await NewsAsync(found, Zones.Day(now, found.TimeZone), cancel),
            Rules = await RegistrationRules.OfAsync(db, found.Id, cancel),
        };
    }

    private async Task<ShownDetails> DetailsAsync(long eventId, CancellationToken cancel)
    {
        var pictures = db.Pictures;
        return await db.PageDetails.AsNoTracking().Where(page => page.EventId == eventId).Select(page => new ShownDetails(
            page,
            pictures.Where(picture => picture.Code == page.MapPicture).Select(picture => new ShownPicture(picture.Code, picture.Width, picture.Height)).FirstOrDefault(),
            pictures.Where(picture => picture.Code == page.SharePicture).Select(picture => new ShownPicture(picture.Code, picture.Width, picture.Height)).FirstOrDefault()))
            .FirstOrDefaultAsync(cancel) ?? new ShownDetails(new PageDetails { EventId = eventId });
    }

    private Task<List<ShownNews>> NewsAsync(Event found, DateOnly today, CancellationToken cancel) => db.NewsItems.AsNoTracking()
        .Where(item => item.EventId == found.Id && item.Day <= today)
        .OrderByDescending(item => item.Day).ThenByDescending(item => item.Id).Take(MostNews)
        .Select(item => new ShownNews(item.Day, item.Text)).ToListAsync(cancel);
}

public sealed record ShownNews(DateOnly Day, Bilingual Text);

/// <summary>What the page has of its own, with its pictures.</summary>
public sealed record ShownDetails(PageDetails Page, ShownPicture? Map = null, ShownPicture? Share = null)
{
    public bool HasMap => Map is not null || Page.MapLink.Length > 0;
}
