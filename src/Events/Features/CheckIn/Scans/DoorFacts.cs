using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Scans;

/// <summary>What the door is told of a person beside who it is: the seat, the note, and with whom they come.</summary>
public class DoorFacts(EventsDbContext db, IStringLocalizer texts)
{
    private const int MostCompanions = 100;

    public sealed record Facts(string Seat, string Note, IReadOnlyList<ScanAnswer.Companion> Party)
    {
        public static Facts None(Attendee person) => new("", person.DoorNote, []);
    }

    /// <summary>By scan. The same few queries however many scans there are.</summary>
    public async Task<IReadOnlyDictionary<Guid, Facts>> ReadAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel)
    {
        if (scans.Count == 0) return new Dictionary<Guid, Facts>();
        var seats = new Dictionary<long, DoorSeats>();
        foreach (var @event in scans.Select(scan => scan.EventId).Distinct()) seats[@event] = await DoorSeats.OfAsync(db, @event, texts, cancel);
        var parties = await PartiesAsync(scans, cancel);
        return scans.ToDictionary(scan => scan.Id, scan =>
        {
            var (seat, remark) = seats[scan.EventId].Of(scan.Attendee!);
            return new Facts(seat, DoorSeats.Note(scan.Attendee!.DoorNote, remark), parties.GetValueOrDefault(scan.Id) ?? []);
        });
    }

    private async Task<Dictionary<Guid, List<ScanAnswer.Companion>>> PartiesAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel)
    {
        var entering = scans.Where(scan => scan is { Direction: Direction.In, Result: ScanResult.Admitted or ScanResult.Repeated }).ToList();
        var registrations = entering.Select(scan => scan.Attendee!.RegistrationId).Distinct().ToList();
        if (registrations.Count == 0) return [];
        var groups = await db.Registrations.Where(r => registrations.Contains(r.Id) && r.GroupId != null).Select(r => new { r.Id, r.GroupId }).ToDictionaryAsync(r => r.Id, r => r.GroupId, cancel);
        var groupIds = groups.Values.Distinct().ToList();
        var others = await db.Attendees.AsNoTracking()
            .Where(a => (registrations.Contains(a.RegistrationId) || groupIds.Contains(a.Registration.GroupId)) && a.State == RegistrationState.Confirmed && !a.IsOpen)
            .OrderBy(a => a.Id).Select(a => new { a.Id, a.RegistrationId, a.Registration.GroupId, Companion = new ScanAnswer.Companion(a.TicketCode, a.Name, a.LatinName, a.Category, a.ArrivedAt != null) })
            .ToListAsync(cancel);
        var (people, gates) = (others.ConvertAll(other => other.Id), entering.Select(scan => scan.GateId).Distinct().ToList());
        var inside = (await db.Admissions.AsNoTracking().Where(a => people.Contains(a.AttendeeId) && gates.Contains(a.GateId) && a.LeftAt == null)
            .Select(a => new { a.AttendeeId, a.GateId }).ToListAsync(cancel)).ToHashSet();
        return entering.ToDictionary(scan => scan.Id, scan => others
            .Where(other => other.Id != scan.AttendeeId
                && (other.RegistrationId == scan.Attendee!.RegistrationId || (other.GroupId is not null && other.GroupId == groups.GetValueOrDefault(scan.Attendee.RegistrationId)))
                && !inside.Contains(new { AttendeeId = other.Id, scan.GateId }))
            .Select(other => other.Companion).Take(MostCompanions).ToList());
    }
}
