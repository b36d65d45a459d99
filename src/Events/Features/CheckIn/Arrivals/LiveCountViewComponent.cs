using Events.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Arrivals;

/// <summary>Arrived and expected, kept up to date, for any desk page of an event: <c>Component.InvokeAsync("LiveCount", new { eventId })</c>.</summary>
public class LiveCountViewComponent(EventsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long eventId) => View(
        "/Features/CheckIn/Arrivals/_LiveCount.cshtml", new LiveCount(eventId, await ArrivalCount.ReadAsync(db, eventId, HttpContext.RequestAborted)));
}
