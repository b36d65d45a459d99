using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Guests;

public partial class GuestOfHonour
{
    /// <summary>When the person is expected, in minutes from <see cref="Event.LocalStart"/>: below zero before the event begins.</summary>
    public int? ArrivesMinute { get; set; }

    /// <summary>When the colleague who receives the person was told that they are here.</summary>
    public DateTimeOffset? ReceiverToldAt { get; private set; }

    /// <summary>Notes that the colleague is told, inside the caller's transaction. False where that has happened.</summary>
    public static async Task<bool> TellReceiverAsync(EventsDbContext db, long id, DateTimeOffset now, CancellationToken cancel) =>
        await db.GuestsOfHonour.Where(guest => guest.Id == id && guest.ReceiverToldAt == null).ExecuteUpdateAsync(guest => guest.SetProperty(g => g.ReceiverToldAt, now), cancel) == 1;

    /// <summary>In the event's zone.</summary>
    public static DateTime? Arrives(int? minute, Event @event) => minute is { } known ? @event.LocalStart.AddMinutes(known) : null;

    /// <summary>Notes the local time.</summary>
    public void Arrive(DateTime? local, Event @event)
    {
        if (local is { } at)
        {
            if (Event.IsFarAway(at.Year)) throw new Refused(PlanningErrors.DateIsTooFarAway) { Field = nameof(Arrives) };
            if (!Zones.TryInstant(at, @event.TimeZone, out _)) throw new Refused(PlanningErrors.TimeDoesNotExist) { Field = nameof(Arrives) };
        }
        ArrivesMinute = (int?)(local - @event.LocalStart)?.TotalMinutes;
    }
}
