using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Imports;
using Events.Platform.Tables;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>Checks the rows of a list: each for itself, against each other, and against who is registered.</summary>
public class AttendeeCheck(EventsDbContext db, long eventId, ColumnMap columns) : IRowCheck
{
    private readonly Dictionary<Identity, int> firstRows = [];
    private HashSet<Identity>? registered;
    private bool onePerEmail;

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        registered ??= await RegisteredAsync(cancel);
        return [.. rows.Select(Check)];
    }

    private CheckedRow Check(SheetRow row)
    {
        var result = new CheckedRow();
        var person = AttendeeReading.Read(row, columns, result);
        if (person.Name.Length + person.Email.Length == 0) return result;

        var identity = Of(person.Email, person.Name, person.Organisation);
        var byEmail = identity.Name.Length == 0;
        var field = byEmail ? AttendeeColumns.Email : AttendeeColumns.Name;
        if (!firstRows.TryAdd(identity, row.Number)) result.Refuse(field, byEmail ? AttendeeImportErrors.SameEmailAbove : AttendeeImportErrors.SamePersonAbove, firstRows[identity]);
        else if (result.IsGood && registered!.Contains(identity)) result.Refuse(field, byEmail ? AttendeeImportErrors.EmailIsRegistered : AttendeeImportErrors.PersonIsRegistered);
        return result;
    }

    private async Task<HashSet<Identity>> RegisteredAsync(CancellationToken cancel)
    {
        onePerEmail = await db.Events.Where(e => e.Id == eventId).Select(e => e.OnePerEmail).FirstAsync(cancel);
        var people = await db.Attendees.AsNoTracking().Where(a => a.EventId == eventId && a.CancelledAt == null).Select(a => new { a.Email, a.Name, a.Organisation }).ToListAsync(cancel);
        return [.. people.Select(person => Of(person.Email, person.Name, person.Organisation))];
    }

    /// <summary>By what two rows are the same: the address where the event takes each but once, else all that tells people apart.</summary>
    private Identity Of(string email, string name, string organisation) =>
        onePerEmail && email.Length > 0 ? new Identity(email, "", "") : new Identity(email, Fold.Text(name), Fold.Text(organisation));

    private sealed record Identity(string Email, string Name, string Organisation);
}
