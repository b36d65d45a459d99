using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Mails;
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
        var columns = import.Columns;
        var people = rows.Select(row => AttendeeReading.Read(row.Row, columns, new CheckedRow())).ToList();
        await Registration.RegisterEachAsync(db, found, RegistrationSource.Import, people, clock.GetUtcNow(), import.Choice == SendTickets ? Send : _ => { }, cancel);
        // Registering lets go of all that the context tracks.
        db.Attach(import);
        db.AttachRange(rows);
        foreach (var (row, person) in rows.Zip(people)) row.MarkImported(person.RegistrationId, undo: null);
    }

    /// <summary>Cancels the registrations, as far as nobody has arrived with them.</summary>
    public async Task UndoAsync(Platform.Imports.Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.SubjectId!.Value).ToList();
        var registrations = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees)
            .Where(r => ids.Contains(r.Id) && r.State == RegistrationState.Confirmed && r.Attendees.All(a => a.ArrivedAt == null)).ToListAsync(cancel);
        foreach (var registration in registrations) registration.Cancel(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        if (registrations.Count > 0) await SeatPool.FreeAsync(db, registrations[0].Event.SeatsId, registrations.Sum(registration => registration.Attendees.Count), cancel);
    }

    private void Send(IReadOnlyCollection<Registration> registrations)
    {
        foreach (var registration in registrations)
            foreach (var person in registration.Attendees.Where(person => person.Email.Length > 0))
                outbox.Add<TicketToAttendeeMail>(person.Email, person.Name, registration.Language, person.Id);
    }
}
