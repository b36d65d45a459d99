using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Imports;
using Events.Platform.Tables;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>What an import will lead to, for the page on which somebody decides about it.</summary>
public class Outlook(EventsDbContext db)
{
    /// <summary>How many seats of the event are free; null where there is no limit.</summary>
    public async Task<int?> SeatsLeftAsync(long eventId) => (await db.Events.AsNoTracking().Include(e => e.Seats).FirstAsync(e => e.Id == eventId)).Seats.Left;

    /// <summary>How many of the good rows have an address, so that a ticket can be sent.</summary>
    public async Task<int> MailsAsync(Platform.Imports.Import import)
    {
        if (!import.Columns.Has(AttendeeColumns.Email)) return 0;
        var rows = await db.ImportRows.AsNoTracking().Where(row => row.ImportId == import.Id && row.State != RowState.Bad).ToListAsync();
        return rows.Count(row => Cells.TryEmails(import.Columns.Value(row.Row, AttendeeColumns.Email), out var addresses) && addresses.Count > 0);
    }
}
