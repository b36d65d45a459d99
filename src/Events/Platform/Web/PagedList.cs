using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Web;

/// <summary>One page of a list, and how many rows there are.</summary>
public sealed record PagedList<T>(IReadOnlyList<T> Rows, int Total, int Page, int PageSize)
{
    public const int DefaultSize = 50;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Counts and reads one page; a page beyond the last becomes the last.</summary>
    /// <param name="known">How many rows there are, where that is known: counting a great many takes longer than all the rest.</param>
    public static async Task<PagedList<T>> ReadAsync(IQueryable<T> query, int page, CancellationToken cancel, int size = DefaultSize, int? known = null)
    {
        var total = known ?? await query.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await query.Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        return new PagedList<T>(rows, total, page, size);
    }
}
