using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning;

/// <summary>
/// A number of seats and how many are taken. The database decides: seats are taken by one conditional update, all of them or none, and a check
/// constraint stands behind it.
/// </summary>
public class SeatPool : Entity
{
    /// <summary>Null: no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>Changed by <see cref="TakeAsync"/> and <see cref="FreeAsync"/> alone.</summary>
    public int Taken { get; private set; }

    /// <summary>How many of those taken were granted beyond the capacity.</summary>
    public int Beyond { get; private set; }

    /// <summary>A new pool for people who have come by their seats already.</summary>
    public static SeatPool Holding(int taken) => new() { Taken = taken };

    public int? Left => Capacity is { } capacity ? Math.Max(0, capacity - Taken) : null;
    public bool IsFull => Left <= 0;

    /// <summary>Takes seats inside the caller's transaction. False, and nothing taken, when there are not enough.</summary>
    public static async Task<bool> TakeAsync(EventsDbContext db, long poolId, int seats, CancellationToken cancel) =>
        await db.SeatPools
            .Where(pool => pool.Id == poolId && (pool.Capacity == null || pool.Taken + seats <= pool.Capacity))
            .ExecuteUpdateAsync(pool => pool.SetProperty(p => p.Taken, p => p.Taken + seats), cancel) == 1;

    /// <summary>Takes seats whether there are any or not, inside the caller's transaction: for whom an organiser lets in all the same.</summary>
    public static Task TakeBeyondAsync(EventsDbContext db, long poolId, int seats, CancellationToken cancel) =>
        db.SeatPools.Where(pool => pool.Id == poolId)
            .ExecuteUpdateAsync(pool => pool.SetProperty(p => p.Taken, p => p.Taken + seats).SetProperty(p => p.Beyond, p => p.Beyond + seats), cancel);

    /// <summary>Ends a pool of which no seat is taken, inside the caller's transaction. False, and nothing ended, where somebody has one.</summary>
    public static async Task<bool> CloseAsync(EventsDbContext db, long poolId, CancellationToken cancel) =>
        await db.SeatPools.Where(pool => pool.Id == poolId && pool.Taken == 0).ExecuteDeleteAsync(cancel) == 1;

    /// <summary>Gives seats back inside the caller's transaction.</summary>
    public static Task FreeAsync(EventsDbContext db, long poolId, int seats, CancellationToken cancel) =>
        db.SeatPools.Where(pool => pool.Id == poolId)
            .ExecuteUpdateAsync(pool => pool
                .SetProperty(p => p.Taken, p => p.Taken - seats)
                .SetProperty(p => p.Beyond, p => p.Beyond > seats ? p.Beyond - seats : 0), cancel);
}
