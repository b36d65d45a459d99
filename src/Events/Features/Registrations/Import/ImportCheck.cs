using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>Checks all rows of a list: each for itself, against each other, and against who is registered.</summary>
public sealed record ImportCheck(IReadOnlyList<CheckedRow> Rows)
{
    public IEnumerable<CheckedRow> Good => Rows.Where(row => row.IsGood);
    public IEnumerable<CheckedRow> Bad => Rows.Where(row => !row.IsGood);

    public static async Task<ImportCheck> RunAsync(EventsDbContext db, AttendeeImport import, CancellationToken cancel)
    {
        var columns = import.Columns;
        var rows = import.Rows.Select(row => CheckedRow.Read(row, columns)).ToList();
        var registered = await db.Attendees.AsNoTracking().Where(a => a.EventId == import.EventId && a.CancelledAt == null)
            .Select(a => new { a.Email, a.Name, a.Organisation }).ToListAsync(cancel);

        MarkRepeated(rows);
        var addresses = registered.Where(a => a.Email.Length > 0).Select(a => a.Email).ToHashSet();
        var people = registered.Where(a => a.Email.Length == 0).Select(a => Key(a.Name, a.Organisation)).ToHashSet();
        foreach (var row in rows.Where(row => row.IsGood))
        {
            var known = row.Person.Email.Length > 0 ? addresses.Contains(row.Person.Email) : people.Contains(Key(row.Person.Name, row.Person.Organisation));
            if (known) row.Add(AttendeeColumns.Email, ImportErrors.EmailIsRegistered);
        }
        return new ImportCheck(rows);
    }

    private static void MarkRepeated(List<CheckedRow> rows)
    {
        var byEmail = new Dictionary<string, int>();
        var byPerson = new Dictionary<string, int>();
        foreach (var row in rows)
        {
            var email = row.Person.Email;
            if (email.Length > 0 && !byEmail.TryAdd(email, row.Row.Number)) row.Add(AttendeeColumns.Email, ImportErrors.SameEmailAbove, byEmail[email]);
            else if (row.Person.Name.Length > 0 && email.Length == 0 && !byPerson.TryAdd(Key(row.Person.Name, row.Person.Organisation), row.Row.Number))
                row.Add(AttendeeColumns.Name, ImportErrors.SamePersonAbove, byPerson[Key(row.Person.Name, row.Person.Organisation)]);
        }
    }

    private static string Key(string name, string organisation) => Fold.Text(name) + "|" + Fold.Text(organisation);
}
