using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Rules;

/// <summary>How many of each category hold a seat.</summary>
public static class Coming
{
    public static Task<Dictionary<AttendeeCategory, int>> OfAsync(EventsDbContext db, long eventId, CancellationToken cancel) => db.Attendees
        .Where(a => a.EventId == eventId && (a.State == RegistrationState.Confirmed || a.State == RegistrationState.Offered))
        .GroupBy(a => a.Category).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
}
