using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Events.Features.CheckIn.Scans;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Lists;

/// <summary>
/// The list that a device keeps, so that it can decide without network: who comes to the event, how the gates let in, and the key by which a ticket is
/// known that was issued later. It has no e-mail address, no passport, and nothing of another event.
/// </summary>
public class DoorList(EventsDbContext db, TicketSigner signer, IStringLocalizer texts, TimeProvider clock)
{
    private const int TailLength = 4;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Names the state of all that the list tells at a gate: with the same stamp there is nothing new.</summary>
    public async Task<string> StampAsync(Gate gate, CancellationToken cancel)
    {
        var id = gate.EventId;
        var people = await db.Attendees.Where(a => a.EventId == id).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Last = all.Max(a => a.Id), Changes = all.Sum(a => a.Version) }).FirstOrDefaultAsync(cancel);
        var gates = await db.Gates.Where(g => g.EventId == id).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Changes = all.Sum(g => g.Version) }).FirstOrDefaultAsync(cancel);
        // Whoever passes a gate leaves a scan.
        var scans = await db.Scans.CountAsync(scan => scan.EventId == id, cancel);
        var sessions = await db.SessionSignUps.Where(s => s.Session.EventId == id).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Sum = all.Sum(s => s.Id + s.Version) }).FirstOrDefaultAsync(cancel);
        return $"{gate.Id}-{gate.Event.Version}-{gates?.Count}.{gates?.Changes}-{people?.Count}.{people?.Last}.{people?.Changes}-{scans}-{sessions?.Count}.{sessions?.Sum}";
    }

    /// <param name="until">When the device is to forget it.</param>
    public async Task WriteAsync(PipeWriter target, Gate gate, string stamp, DateTimeOffset until, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(target, Plain);
        json.WriteStartObject();
        await WriteEventAsync(json, gate, cancel);
        json.WriteStartArray("gates");
        foreach (var other in await db.Gates.AsNoTracking().Where(g => g.EventId == gate.EventId).OrderBy(g => g.Sort).ThenBy(g => g.Id).ToListAsync(cancel)) WriteGate(json, other);
        json.WriteEndArray();
        json.WriteString("stamp", stamp);
        json.WriteString("now", clock.GetUtcNow());
        json.WriteString("until", until);

        var seats = await DoorSeats.OfAsync(db, gate.EventId, texts, cancel);
        json.WriteStartArray("people");
        await foreach (var row in Rows(gate).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Write(json, row, seats);
            if (json.BytesPending < 32_000) continue;
            await json.FlushAsync(cancel);
            await target.FlushAsync(cancel);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    private async Task WriteEventAsync(Utf8JsonWriter json, Gate gate, CancellationToken cancel)
    {
        var (@event, key) = (gate.Event, await signer.PublicKeyAsync(gate.Event, cancel));
        json.WriteStartObject("event");
        json.WriteString("code", @event.Code);
        json.WriteStartObject("title");
        json.WriteString("zh", @event.Title.In("zh"));
        json.WriteString("en", @event.Title.In("en"));
        json.WriteEndObject();
        json.WriteString("timeZone", @event.TimeZone);
        json.WriteString("state", @event.State.ToString());
        json.WriteString("startsAt", @event.StartsAt);
        json.WriteString("endsAt", @event.EndsAt);
        if (@event.CancelledAt is { } cancelled) json.WriteString("cancelledAt", cancelled);
        json.WriteStartObject("key");
        json.WriteString("kty", "EC");
        json.WriteString("crv", "P-256");
        json.WriteString("x", System.Buffers.Text.Base64Url.EncodeToString(key.Q.X));
        json.WriteString("y", System.Buffers.Text.Base64Url.EncodeToString(key.Q.Y));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>How a gate lets in.</summary>
    private static void WriteGate(Utf8JsonWriter json, Gate gate)
    {
        json.WriteStartObject();
        json.WriteNumber("id", gate.Id);
        json.WriteStartObject("name");
        json.WriteString("zh", gate.Name.In("zh"));
        json.WriteString("en", gate.Name.In("en"));
        json.WriteEndObject();
        json.WriteStartArray("categories");
        foreach (var category in gate.Categories) json.WriteStringValue(category.ToString());
        json.WriteEndArray();
        if (gate.SessionId is { } session) json.WriteNumber("sessionId", session);
        Write(json, "opensAt", gate.OpensAt);
        Write(json, "closesAt", gate.ClosesAt);
        json.WriteBoolean("isManyTimes", gate.IsManyTimes);
        json.WriteString("ways", gate.Ways.ToString());
        json.WriteBoolean("isEntrance", gate.IsEntrance);
        json.WriteEndObject();
    }

    private sealed record Row(
        string Code, string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category, RegistrationState State, DateTimeOffset? ArrivedAt,
        DateTimeOffset? CancelledAt, string Phone, string DoorNote, long RegistrationId, long? GroupId, DateTimeOffset? InsideSince, List<long> Sessions);

    private IQueryable<Row> Rows(Gate gate)
    {
        var inside = db.Admissions.Where(x => x.EventId == gate.EventId && x.LeftAt == null && (gate.IsEntrance ? x.Gate.IsEntrance && !x.Gate.IsManyTimes : x.GateId == gate.Id));
        return db.Attendees.AsNoTracking().Where(a => a.EventId == gate.EventId).OrderBy(a => a.Id).Select(a => new Row(
            a.TicketCode, a.Name, a.LatinName, a.Organisation, a.JobTitle, a.Category, a.State, a.ArrivedAt, a.CancelledAt, a.Phone, a.DoorNote, a.RegistrationId, a.Registration.GroupId,
            inside.Where(x => x.AttendeeId == a.Id).Min(x => (DateTimeOffset?)x.At),
            a.Sessions.Select(s => s.SessionId).ToList()));
    }

    private static void Write(Utf8JsonWriter json, Row row, DoorSeats seats)
    {
        json.WriteStartArray();
        json.WriteStringValue(row.Code);
        json.WriteStringValue(row.Name);
        json.WriteStringValue(row.LatinName);
        json.WriteStringValue(row.Organisation);
        json.WriteStringValue(row.JobTitle);
        json.WriteStringValue(row.Category.ToString());
        json.WriteStringValue(row.State.ToString());
        Write(json, row.ArrivedAt);
        json.WriteStringValue(Tail(row.Phone));
        var (seat, remark) = seats.Of(row.Name, row.LatinName);
        json.WriteStringValue(seat);
        json.WriteStringValue(DoorSeats.Note(row.DoorNote, remark));
        json.WriteStringValue(row.GroupId is { } group ? $"g{group}" : $"r{row.RegistrationId}");
        json.WriteStartArray();
        foreach (var session in row.Sessions) json.WriteNumberValue(session);
        json.WriteEndArray();
        Write(json, row.InsideSince);
        Write(json, row.CancelledAt);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known) json.WriteString(name, known);
    }

    private static void Write(Utf8JsonWriter json, DateTimeOffset? moment)
    {
        if (moment is { } known) json.WriteStringValue(known);
        else json.WriteNullValue();
    }

    /// <summary>The last digits, by which somebody is found who cannot spell.</summary>
    private static string Tail(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length <= TailLength ? "" : digits[^TailLength..];
    }
}
