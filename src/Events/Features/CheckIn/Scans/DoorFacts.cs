using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>What the door is told of a person beside who it is: the seat, the note, and with whom they come.</summary>
public class DoorFacts(EventsDbContext db, DoorSeats seats)
{
    private const int MostCompanions = 100;

    public sealed record Facts(string Seat, string Note, IReadOnlyList<ScanAnswer.Companion> Party)
    {
        public static Facts None(Attendee person) => new("", person.DoorNote, []);
    }

    /// <summary>By scan. The same few queries however many scans there are.</summary>
    public async Task<IReadOnlyDictionary<Guid, Facts>> ReadAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel)
    {
        var places = new Dictionary<long, DoorSeats.Place>();
        foreach (var ofEvent in scans.GroupBy(scan => scan.EventId, scan => scan.AttendeeId!.Value))
            foreach (var (person, place) in await seats.ReadAsync(ofEvent.Key, [.. ofEvent.Distinct()], cancel)) places[person] = place;
        var parties = await PartiesAsync(scans, cancel);
        return scans.ToDictionary(scan => scan.Id, scan =>
        {
            var place = places.GetValueOrDefault(scan.AttendeeId!.Value);
            return new Facts(place.Seat ?? "", DoorSeats.Note(scan.Attendee!.DoorNote, place.Remark), parties.GetValueOrDefault(scan.Id) ?? []);
        });
    }

    private async Task<Dictionary<Guid, List<ScanAnswer.Companion>>> PartiesAsync(IEnumerable<Scan> scans, CancellationToken cancel)
    {
        var entering = scans.Where(scan => scan is { Direction: Direction.In, Result: ScanResult.Admitted or ScanResult.Repeated }).ToList();
        var registrations = entering.Select(scan => scan.Attendee!.RegistrationId).Distinct().ToList();
        if (registrations.Count == 0) return [];
        var parties = await db.Registrations.Where(r => registrations.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.GroupId ?? -r.Id, cancel);
        var told = new Dictionary<Guid, List<ScanAnswer.Companion>>();
        foreach (var gate in entering.GroupBy(scan => scan.GateId))
        {
            var waiting = await WaitingAsync(gate.Key, [.. gate.Select(scan => parties[scan.Attendee!.RegistrationId]).Distinct()], cancel);
            foreach (var scan in gate)
                if (waiting.TryGetValue(parties[scan.Attendee!.RegistrationId], out var others))
                    told[scan.Id] = [.. others.Where(other => other.Code != scan.Attendee.TicketCode).Take(MostCompanions)];
        }
        return told;
    }

    /// <summary>By party, the first who are not inside the gate: one more than are told, for the person asked about may be among them.</summary>
    /// <param name="parties">The keys of groups, and of registrations below zero.</param>
    private Task<Dictionary<long, List<ScanAnswer.Companion>>> WaitingAsync(long gateId, List<long> parties, CancellationToken cancel)
    {
        var (groups, registrations) = (parties.FindAll(party => party > 0), parties.FindAll(party => party < 0).ConvertAll(party => -party));
        var inside = db.Admissions.Where(admission => admission.GateId == gateId && admission.LeftAt == null);
        return db.Attendees.AsNoTracking().NamedAndComing()
            .Where(a => registrations.Contains(a.RegistrationId) || groups.Contains(a.Registration.GroupId!.Value))
            .Where(a => !inside.Any(admission => admission.AttendeeId == a.Id))
            .GroupBy(a => a.Registration.GroupId ?? -a.RegistrationId)
            .Select(party => new
            {
                party.Key,
                People = party.OrderBy(a => a.Id).Take(MostCompanions + 1).Select(a => new ScanAnswer.Companion(a.TicketCode, a.Name, a.LatinName, a.Category, a.ArrivedAt != null)).ToList(),
            })
            .ToDictionaryAsync(party => party.Key, party => party.People, cancel);
    }
}
