using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>That somebody's badge was printed: the next time only those are printed who have none.</summary>
public class BadgePrint : IOfEvent
{
    public required long AttendeeId { get; init; }
    public Attendee Attendee { get; private set; } = null!;
    public required long EventId { get; init; }

    /// <summary>The last time.</summary>
    public required DateTimeOffset PrintedAt { get; init; }

    /// <summary>How often: who lost a badge gets another.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Notes that the badges of these people were printed; two who print at once both count.</summary>
    public static Task NoteAsync(EventsDbContext db, long eventId, IReadOnlyCollection<long> people, DateTimeOffset now, CancellationToken cancel) => db.WriteAsync(async () =>
    {
        var known = await db.BadgePrints.Where(print => people.Contains(print.AttendeeId)).Select(print => print.AttendeeId).ToHashSetAsync(cancel);
        foreach (var id in people.Where(id => !known.Contains(id)).Order())
            if (!await db.InsertOnceAsync(new BadgePrint { AttendeeId = id, EventId = eventId, PrintedAt = now }, cancel)) known.Add(id);
        if (known.Count > 0)
            await db.BadgePrints.Where(print => known.Contains(print.AttendeeId))
                .ExecuteUpdateAsync(print => print.SetProperty(p => p.PrintedAt, now).SetProperty(p => p.Times, p => p.Times + 1), cancel);
    }, cancel);
}
