using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>Checks all rows of a list: each for itself, against each other, and against who is registered.</summary>
public sealed record ImportCheck(IReadOnlyList<CheckedRow> Rows)
{
    public IEnumerable<CheckedRow> Good => Rows.Where(row => row.IsGood);
    public IEnumerable<CheckedRow> Bad => Rows.Where(row => !row.IsGood);

    public static async Task<ImportCheck> RunAsync(EventsDbContext db, Event @event, AttendeeImport import, CancellationToken cancel)
    {
        var columns = import.Columns;
        var rows = import.Rows.Select(row => CheckedRow.Read(row, columns)).ToList();
        var registered = await db.Attendees.AsNoTracking().Where(a => a.EventId == @event.Id && a.CancelledAt == null)
            .Select(a => new Known(a.Email, a.Name, a.Organisation)).ToListAsync(cancel);

        var first = new Dictionary<Known, int>();
        var known = registered.Select(person => Same(person, @event)).ToHashSet();
        foreach (var row in rows.Where(row => row.Person.Name.Length + row.Person.Email.Length > 0))
        {
            var person = Same(new Known(row.Person.Email, row.Person.Name, row.Person.Organisation), @event);
            var byEmail = person.Name.Length == 0;
            if (!first.TryAdd(person, row.Row.Number))
                row.Add(byEmail ? AttendeeColumns.Email : AttendeeColumns.Name, byEmail ? ImportErrors.SameEmailAbove : ImportErrors.SamePersonAbove, first[person]);
            else if (row.IsGood && known.Contains(person))
                row.Add(byEmail ? AttendeeColumns.Email : AttendeeColumns.Name, byEmail ? ImportErrors.EmailIsRegistered : ImportErrors.PersonIsRegistered);
        }
        return new ImportCheck(rows);
    }

    /// <summary>By what two rows are the same: the address where the event takes each but once, else all that tells people apart.</summary>
    private static Known Same(Known person, Event @event) => @event.OnePerEmail && person.Email.Length > 0
        ? new Known(person.Email, "", "")
        : new Known(person.Email, Fold.Text(person.Name), Fold.Text(person.Organisation));

    private sealed record Known(string Email, string Name, string Organisation);
}
