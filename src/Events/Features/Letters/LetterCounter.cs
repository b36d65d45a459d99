using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters;

/// <summary>The last number that a unit gave out in a year.</summary>
public class LetterCounter
{
    public required long UnitId { get; init; }
    public required int Year { get; init; }
    public required int Last { get; init; }

    /// <summary>
    /// Counts on inside the caller's transaction. The row is locked until that ends, so that two letters never get one number and none is left out.
    /// Both databases understand this statement.
    /// </summary>
    public static async Task<int> NextAsync(EventsDbContext db, long unitId, int year, CancellationToken cancel)
    {
        var numbers = await db.Database.SqlQuery<int>($"""
            INSERT INTO letter_counters (unit_id, year, last) VALUES ({unitId}, {year}, 1)
            ON CONFLICT (unit_id, year) DO UPDATE SET last = letter_counters.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(cancel);
        return numbers.Single();
    }
}
