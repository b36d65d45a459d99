using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>Finds out whose ticket each scan has shown, and refuses those that are none of the event.</summary>
public class TicketReader(EventsDbContext db, TicketSigner signer)
{
    public async Task ReadAsync(IReadOnlyCollection<(SentScan Sent, Scan Scan)> scans, CancellationToken cancel)
    {
        var tickets = scans.Select(shown => new Ticket(shown.Sent, shown.Scan)).ToList();
        var people = await PeopleAsync(tickets, cancel);
        var others = await OtherEventsAsync(tickets, people.Values, cancel);
        foreach (var ticket in tickets) await ReadAsync(ticket, people, others, cancel);
    }

    private async Task ReadAsync(Ticket ticket, Dictionary<string, Attendee> people, IReadOnlyList<Event> others, CancellationToken cancel)
    {
        var (scan, @event) = (ticket.Scan, ticket.Scan.Gate.Event);
        if (!ticket.IsWellFormed) scan.Refuse(ScanReason.NotATicket);
        else if (ticket.IsOfAnotherEvent) RefuseForOther(scan, others.FirstOrDefault(other => other.Code == ticket.Payload!.EventCode));
        else if (ticket.Payload is { } payload && !await signer.IsGenuineAsync(@event, payload, cancel)) scan.Refuse(ScanReason.Forged);
        else if (!people.TryGetValue(ticket.Code, out var person)) scan.Refuse(ScanReason.UnknownCode);
        else if (person.EventId != @event.Id) RefuseForOther(scan, others.FirstOrDefault(other => other.Id == person.EventId));
        else scan.Belong(person);
    }

    private static void RefuseForOther(Scan scan, Event? other)
    {
        if (other is null) scan.Refuse(ScanReason.NotATicket);
        else scan.RefuseFor(other);
    }

    private async Task<Dictionary<string, Attendee>> PeopleAsync(IEnumerable<Ticket> tickets, CancellationToken cancel)
    {
        var codes = tickets.Where(ticket => ticket is { IsWellFormed: true, IsOfAnotherEvent: false }).Select(ticket => ticket.Code).Distinct().ToList();
        return codes.Count == 0 ? [] : await db.Attendees.AsNoTracking().Where(a => codes.Contains(a.TicketCode)).ToDictionaryAsync(a => a.TicketCode, cancel);
    }

    private async Task<IReadOnlyList<Event>> OtherEventsAsync(IReadOnlyCollection<Ticket> tickets, IEnumerable<Attendee> people, CancellationToken cancel)
    {
        var codes = tickets.Where(ticket => ticket.IsOfAnotherEvent).Select(ticket => ticket.Payload!.EventCode).Distinct().ToList();
        var ids = people.Select(person => person.EventId).Except(tickets.Select(ticket => ticket.Scan.EventId)).ToList();
        return codes.Count + ids.Count == 0 ? [] : await db.Events.AsNoTracking().Where(e => codes.Contains(e.Code) || ids.Contains(e.Id)).ToListAsync(cancel);
    }

    /// <summary>What was shown: a whole QR text, or the code alone, which a signed-in person vouches for.</summary>
    private sealed class Ticket
    {
        public Ticket(SentScan sent, Scan scan)
        {
            Scan = scan;
            var text = sent.Qr ?? sent.Code;
            if (TicketPayload.TryParse(text, out var payload)) (Payload, Code) = (payload, payload.TicketCode);
            else if (sent.Qr is null && TicketCode.TryRead(text, out var code)) Code = code;
        }

        public Scan Scan { get; }
        public TicketPayload? Payload { get; }
        public string Code { get; } = "";
        public bool IsWellFormed => Code.Length > 0;
        public bool IsOfAnotherEvent => Payload is not null && Payload.EventCode != Scan.Gate.Event.Code;
    }
}
