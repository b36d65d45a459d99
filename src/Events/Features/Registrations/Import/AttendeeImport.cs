using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Imports;
using Events.Platform.Mail;
using Events.Platform.Tables;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>Takes lists of people into an event: all good rows in one transaction, or none where there are too few seats.</summary>
public class AttendeeImport(EventsDbContext db, EventAccess access, CurrentUser user, Outbox outbox, TimeProvider clock) : IImportTarget
{
    public const string SendTickets = "tickets";

    public string Kind => "attendees";

    public IReadOnlyList<Column> Columns => AttendeeColumns.All;

    public int MostRows => 5_000;

    public int LotSize => MostRows;

    public async Task<ImportPlace?> PlaceAsync(long scopeId, CancellationToken cancel) =>
        await user.MayAsync(RegistrationsFeature.CanEdit) && await access.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Id == scopeId, cancel) is { } found
            ? new ImportPlace("Import attendees", $"/desk/events/{scopeId}/attendees", "/Features/Registrations/Import/_Choice.cshtml") { Into = found.Title }
            : null;

    public IRowCheck StartCheck(Platform.Imports.Import import) => new AttendeeCheck(db, import.ScopeId, import.Columns);

    public async Task ApplyAsync(Platform.Imports.Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var found = await db.Events.Include(e => e.Seats).FirstAsync(e => e.Id == import.ScopeId, cancel);
        // Somebody may have registered since the check, and a mended row may repeat another.
        var results = await StartCheck(import).CheckAsync([.. rows.Select(row => row.Row)], cancel);
        foreach (var (row, result) in rows.Zip(results)) row.Judge(result);
        var good = rows.Zip(results).Where(pair => pair.Second.IsGood).Select(pair => (Row: pair.First, Person: AttendeeReading.Read(pair.First.Row, import.Columns, new CheckedRow()))).ToList();
        await db.SaveChangesAsync(cancel);
        await Registration.RegisterEachAsync(
            db, found, RegistrationSource.Import, [.. good.Select(pair => pair.Person)], clock.GetUtcNow(), import.Choice == SendTickets ? Send : _ => { }, cancel);
        // Registering lets go of all that the context tracks.
        db.Attach(import);
        db.AttachRange(rows);
        foreach (var (row, person) in good) row.MarkImported(person.RegistrationId, RowState.New, undo: null);
    }

    /// <summary>Cancels the registrations, as far as nobody has arrived with them.</summary>
    public async Task UndoAsync(Platform.Imports.Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.SubjectId!.Value).ToList();
        var registrations = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees)
            .Where(r => ids.Contains(r.Id) && r.State == RegistrationState.Confirmed && r.Attendees.All(a => a.ArrivedAt == null)).ToListAsync(cancel);
        await Registration.CancelEachAsync(db, registrations, clock.GetUtcNow(), cancel);
    }

    private void Send(IReadOnlyCollection<Registration> registrations)
    {
        foreach (var registration in registrations) outbox.Tell(registration);
    }
}
