using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>What an event's badges look like. An event without a row has the usual ones.</summary>
public class BadgeSetting : Entity, IOfEvent
{
    public required long EventId { get; init; }

    public BadgeLayout Layout { get; set; }
    public bool ShowsOrganisation { get; set; } = true;
    public bool ShowsJobTitle { get; set; } = true;
    public bool ShowsCategory { get; set; } = true;
    public bool ShowsQr { get; set; } = true;

    public static async Task<BadgeSetting> OfAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await db.BadgeSettings.FirstOrDefaultAsync(setting => setting.EventId == eventId, cancel) ?? new BadgeSetting { EventId = eventId };

    /// <summary>The same for another event.</summary>
    public BadgeSetting For(long eventId) => new()
    {
        EventId = eventId,
        Layout = Layout,
        ShowsOrganisation = ShowsOrganisation,
        ShowsJobTitle = ShowsJobTitle,
        ShowsCategory = ShowsCategory,
        ShowsQr = ShowsQr,
    };
}
