using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>Finds out whose ticket each scan has shown, and refuses those that are none of the event.</summary>
public class TicketReader(EventsDbContext db, TicketSigner signer)
{
    /// <returns>Those of whom the door is told nothing more: they come alone, and to an event without guests of honour.</returns>
    public async Task<IReadOnlySet<long>> ReadAsync(IReadOnlyCollection<ShownScan> scans, CancellationToken cancel)
    {
        var tickets = scans.Select(shown => new Ticket(shown)).ToList();
        var people = await PeopleAsync(tickets, cancel);
        var others = await OtherEventsAsync(tickets, people.Values.Select(found => found.Person), cancel);
        foreach (var ticket in tickets) await ReadAsync(ticket, people, others, cancel);
        return people.Values.Where(found => found is { HasParty: false, MeetsGuests: false }).Select(found => found.Person.Id).ToHashSet();
    }

    private async Task ReadAsync(Ticket ticket, Dictionary<string, Found> people, IReadOnlyList<Event> others, CancellationToken cancel)
    {
        var (scan, @event) = (ticket.Scan, ticket.Scan.Gate.Event);
        if (!ticket.IsWellFormed) scan.Refuse(ScanReason.NotATicket);
        else if (ticket.IsOfAnotherEvent) RefuseForOther(scan, others.FirstOrDefault(other => other.Code == ticket.Payload!.EventCode));
        else if (ticket.Payload is { } payload && !await signer.IsGenuineAsync(@event, payload, cancel)) scan.Refuse(ScanReason.Forged);
        else if (!people.TryGetValue(ticket.Code, out var found)) scan.Refuse(ScanReason.UnknownCode);
        else if (found.Person.EventId != @event.Id) RefuseForOther(scan, others.FirstOrDefault(other => other.Id == found.Person.EventId));
        else ticket.Shown.Person = found.Person;
    }

    private static void RefuseForOther(Scan scan, Event? other)
    {
        if (other is null) scan.Refuse(ScanReason.NotATicket);
        else scan.RefuseFor(other);
    }

    private async Task<Dictionary<string, Found>> PeopleAsync(IReadOnlyCollection<Ticket> tickets, CancellationToken cancel)
    {
        var codes = tickets.Where(ticket => ticket is { IsWellFormed: true, IsOfAnotherEvent: false }).Select(ticket => ticket.Code).Distinct().ToList();
        if (codes.Count == 0) return [];
        var (all, guests) = (db.Attendees.AsNoTracking(), db.GuestsOfHonour);
        var people = all.Where(a => codes.Contains(a.TicketCode));
        if (tickets.Any(ticket => ticket.Scan.Gate.SessionId is not null)) people = people.Include(a => a.Sessions);
        // One query tells of most people that there is nothing more to ask for.
        return await people.Select(a => new Found(
            a,
            a.Registration.GroupId != null || all.Any(other => other.RegistrationId == a.RegistrationId && other.Id != a.Id),
            guests.Any(g => g.EventId == a.EventId)))
            .ToDictionaryAsync(found => found.Person.TicketCode, cancel);
    }

    private async Task<IReadOnlyList<Event>> OtherEventsAsync(IReadOnlyCollection<Ticket> tickets, IEnumerable<Attendee> people, CancellationToken cancel)
    {
        var codes = tickets.Where(ticket => ticket.IsOfAnotherEvent).Select(ticket => ticket.Payload!.EventCode).Distinct().ToList();
        var ids = people.Select(person => person.EventId).Except(tickets.Select(ticket => ticket.Scan.EventId)).ToList();
        return codes.Count + ids.Count == 0 ? [] : await db.Events.AsNoTracking().Where(e => codes.Contains(e.Code) || ids.Contains(e.Id)).ToListAsync(cancel);
    }

    private sealed record Found(Attendee Person, bool HasParty, bool MeetsGuests);

    /// <summary>What was shown: a whole QR text, or the code alone, which a signed-in person vouches for.</summary>
    private sealed class Ticket
    {
        public Ticket(ShownScan shown)
        {
            Shown = shown;
            var sent = shown.Sent;
            var text = sent.Qr ?? sent.Code;
            if (TicketPayload.TryParse(text, out var payload)) (Payload, Code) = (payload, payload.TicketCode);
            else if (sent.Qr is null && TicketCode.TryRead(text, out var code)) Code = code;
        }

        public ShownScan Shown { get; }
        public Scan Scan => Shown.Scan;
        public TicketPayload? Payload { get; }
        public string Code { get; } = "";
        public bool IsWellFormed => Code.Length > 0;
        public bool IsOfAnotherEvent => Payload is not null && Payload.EventCode != Scan.Gate.Event.Code;
    }
}
