using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.PublicPage;
using Events.Features.Registrations;
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
            Details = await DetailsAsync(found.Id, cancel) ?? new ShownDetails(),
            News = await NewsAsync(found, DateOnly.FromDateTime(Zones.Local(now, found.TimeZone)), cancel),
            Rules = await db.RegistrationRules.AsNoTracking().FirstOrDefaultAsync(rules => rules.EventId == found.Id, cancel) ?? new RegistrationRules { EventId = found.Id },
        };
    }

    private Task<ShownDetails?> DetailsAsync(long eventId, CancellationToken cancel) => Shown(db.PageDetails.AsNoTracking().Where(page => page.EventId == eventId), db.Pictures)
        .FirstOrDefaultAsync(cancel);

    private static IQueryable<ShownDetails> Shown(IQueryable<PageDetails> pages, IQueryable<Picture> pictures) => pages
        .Select(page => new ShownDetails
        {
            MapLink = page.MapLink,
            Map = pictures.Where(picture => picture.Code == page.MapPicture).Select(picture => new ShownPicture(picture.Code, picture.Width, picture.Height)).FirstOrDefault(),
            Share = pictures.Where(picture => picture.Code == page.SharePicture).Select(picture => new ShownPicture(picture.Code, picture.Width, picture.Height)).FirstOrDefault(),
            ContactName = page.ContactName,
            ContactPhone = page.ContactPhone,
            ContactEmail = page.ContactEmail,
        });

    private Task<List<ShownNews>> NewsAsync(Event found, DateOnly today, CancellationToken cancel) => db.NewsItems.AsNoTracking()
        .Where(item => item.EventId == found.Id && item.Day <= today)
        .OrderByDescending(item => item.Day).ThenByDescending(item => item.Id).Take(MostNews)
        .Select(item => new ShownNews(item.Day, item.Text)).ToListAsync(cancel);
}

public sealed record ShownNews(DateOnly Day, Bilingual Text);

/// <summary>What the page has of its own.</summary>
public sealed record ShownDetails
{
    public string MapLink { get; init; } = "";
    public ShownPicture? Map { get; init; }
    public ShownPicture? Share { get; init; }
    public Bilingual ContactName { get; init; } = new();
    public string ContactPhone { get; init; } = "";
    public string ContactEmail { get; init; } = "";

    public bool HasMap => Map is not null || MapLink.Length > 0;
    public bool HasContact => !ContactName.IsEmpty || ContactPhone.Length > 0 || ContactEmail.Length > 0;
}
