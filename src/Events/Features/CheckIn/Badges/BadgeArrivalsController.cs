using Events.Features.Planning;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Badges;

/// <summary>Badges one by one as people arrive. The list follows the gates, and prints by itself where it is told to.</summary>
[Route("desk/events/{eventId:long}/badges/arrivals"), Authorize(CheckInFeature.CanPrintBadges)]
public class BadgeArrivalsController(EventsDbContext db, EventAccess access, BadgeArrivals arrivals) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) => await ReadAsync(eventId, cancel) is { } page ? View("Arrivals", page) : NotFound();

    /// <summary>The list alone.</summary>
    [HttpGet("latest")]
    public async Task<IActionResult> Latest(long eventId, CancellationToken cancel) => await ReadAsync(eventId, cancel) is { } page ? PartialView("_Latest", page) : NotFound();

    private async Task<BadgeArrivalsPage?> ReadAsync(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? new(found, await RegistrationRules.OfAsync(db, eventId, cancel), await arrivals.ReadAsync(eventId, cancel))
        : null;
}

public sealed record BadgeArrivalsPage(Event Event, RegistrationRules Rules, IReadOnlyList<BadgeArrivals.Row> Rows);
