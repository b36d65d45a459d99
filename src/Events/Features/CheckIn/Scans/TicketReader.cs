using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>Finds out whose ticket each scan has shown, and refuses those that are none of the event.</summary>
public class TicketReader(EventsDbContext db, TicketSigner signer, TicketReader.Translated queries)
{
    /// <param name="HasParty">Somebody else comes with them.</param>
    /// <param name="MeetsGuests">Guests of honour are expected.</param>
    public sealed record Found(Attendee Person, bool HasParty, bool MeetsGuests);

    /// <summary>What every scan asks, translated once for the database of this process.</summary>
    public sealed class Translated
    {
        /// <summary>It tells of most people that there is nothing more to ask for.</summary>
        public Func<EventsDbContext, List<string>, IAsyncEnumerable<Found>> People { get; } = EF.CompileAsyncQuery((EventsDbContext db, List<string> codes) =>
            db.Set<Attendee>().AsNoTracking().Where(a => codes.Contains(a.TicketCode)).Select(a => new Found(
                a,
                a.Registration.GroupId != null || db.Set<Attendee>().Any(other => other.RegistrationId == a.RegistrationId && other.Id != a.Id),
                db.Set<GuestOfHonour>().Any(g => g.EventId == a.EventId))));
    }

    /// <summary>Refuses what is no true ticket, as far as the ticket itself tells.</summary>
    public async ValueTask CheckAsync(ShownScan shown, CancellationToken cancel)
    {
        if (shown.Sent.WalkIn is not null) return;
        if (shown.Code.Length == 0) shown.Scan.Refuse(ScanReason.NotATicket);
        else if (shown is { IsOfAnotherEvent: false, Payload: { } payload } && !await signer.IsGenuineAsync(shown.Scan.Gate.Event, payload, cancel)) shown.Scan.Refuse(ScanReason.Forged);
    }

    /// <summary>Finds the people whose tickets passed the check, in one query for all.</summary>
    public async Task FindAsync(IReadOnlyCollection<ShownScan> scans, CancellationToken cancel = default)
    {
        var tickets = scans.Where(shown => shown is { Sent.WalkIn: null, Person: null, Scan.Reason: null }).ToList();
        var people = await PeopleAsync(tickets, cancel);
        var others = await OtherEventsAsync(tickets, people.Values.Select(found => found.Person), cancel);
        foreach (var shown in tickets)
        {
            if (shown.IsOfAnotherEvent) RefuseForOther(shown.Scan, others.Find(other => other.Code == shown.Payload!.EventCode));
            else if (!people.TryGetValue(shown.Code, out var found)) shown.Scan.Refuse(ScanReason.UnknownCode);
            else if (found.Person.EventId != shown.Scan.EventId) RefuseForOther(shown.Scan, others.Find(other => other.Id == found.Person.EventId));
            else (shown.Person, shown.IsPlain) = (found.Person, found is { HasParty: false, MeetsGuests: false });
        }
    }

    private static void RefuseForOther(Scan scan, Event? other)
    {
        if (other is null) scan.Refuse(ScanReason.NotATicket);
        else scan.RefuseFor(other);
    }

    private async Task<Dictionary<string, Found>> PeopleAsync(List<ShownScan> tickets, CancellationToken cancel)
    {
        var codes = tickets.Where(shown => !shown.IsOfAnotherEvent).Select(shown => shown.Code).Distinct().ToList();
        if (codes.Count == 0) return [];
        var people = await queries.People(db, codes).ToDictionaryAsync(found => found.Person.TicketCode, cancellationToken: cancel);
        if (tickets.Exists(shown => shown.Scan.Gate.SessionId is not null)) await ReadSessionsAsync([.. people.Values.Select(found => found.Person)], cancel);
        return people;
    }

    private async Task ReadSessionsAsync(List<Attendee> people, CancellationToken cancel)
    {
        var ids = people.ConvertAll(person => person.Id);
        var signUps = (await db.SessionSignUps.AsNoTracking().Where(signUp => ids.Contains(signUp.AttendeeId)).ToListAsync(cancel)).ToLookup(signUp => signUp.AttendeeId);
        foreach (var person in people) person.Sessions.AddRange(signUps[person.Id]);
    }

    private async Task<List<Event>> OtherEventsAsync(List<ShownScan> tickets, IEnumerable<Attendee> people, CancellationToken cancel)
    {
        var codes = tickets.Where(shown => shown.IsOfAnotherEvent).Select(shown => shown.Payload!.EventCode).Distinct().ToList();
        var ids = people.Select(person => person.EventId).Except(tickets.Select(shown => shown.Scan.EventId)).ToList();
        return codes.Count + ids.Count == 0 ? [] : await db.Events.AsNoTracking().Where(e => codes.Contains(e.Code) || ids.Contains(e.Id)).ToListAsync(cancel);
    }
}
