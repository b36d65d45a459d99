using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Events.Features.CheckIn.Scans;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Lists;

/// <summary>
/// The list that a device keeps, so that it can decide without network: who comes to the event, how the gates let in, and the key by which a ticket is
/// known that was issued later. It has no e-mail address, no passport, and nothing of another event.
/// </summary>
public class DoorList(EventsDbContext db, TicketSigner signer, DoorSeats seats, TimeProvider clock)
{
    private const int TailLength = 4;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    /// <param name="until">When the device is to forget it.</param>
    public async Task WriteAsync(PipeWriter target, Gate gate, string stamp, DateTimeOffset until, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(target, Plain);
        var key = await signer.PublicKeyAsync(gate.Event, cancel);
        var gates = await db.Gates.AsNoTracking().Include(g => g.Session).Where(g => g.EventId == gate.EventId).OrderBy(g => g.Sort).ThenBy(g => g.Id).ToListAsync(cancel);
        json.WriteStartObject();
        json.WritePropertyName("event");
        JsonSerializer.Serialize(json, ListedEvent.Of(gate.Event, key), Style);
        json.WritePropertyName("gates");
        JsonSerializer.Serialize(json, gates.Select(ListedGate.Of), Style);
        json.WriteString("stamp", stamp);
        json.WriteString("now", clock.GetUtcNow());
        json.WriteString("until", until);

        var places = await seats.ReadAsync(gate.EventId, cancel);
        json.WriteStartArray("people");
        await foreach (var row in Rows(gate).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Write(json, row, places.GetValueOrDefault(row.Id));
            if (json.BytesPending < 32_000) continue;
            await json.FlushAsync(cancel);
            await target.FlushAsync(cancel);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    private sealed record Row(
        long Id, string Code, string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category, RegistrationState State, DateTimeOffset? ArrivedAt,
        DateTimeOffset? CancelledAt, string Phone, string DoorNote, long RegistrationId, long? GroupId, DateTimeOffset? InsideSince, List<long> Sessions, bool IsOpen);

    private IQueryable<Row> Rows(Gate gate)
    {
        var inside = db.Admissions.Where(x => x.EventId == gate.EventId && x.LeftAt == null && (gate.IsEntrance ? x.Gate.IsEntrance && !x.Gate.IsManyTimes : x.GateId == gate.Id));
        return db.Attendees.AsNoTracking().Where(a => a.EventId == gate.EventId).OrderBy(a => a.Id).Select(a => new Row(
            a.Id, a.TicketCode, a.Name, a.LatinName, a.Organisation, a.JobTitle, a.Category, a.State, a.ArrivedAt, a.CancelledAt, a.Phone, a.DoorNote, a.RegistrationId, a.Registration.GroupId,
            inside.Where(x => x.AttendeeId == a.Id).Min(x => (DateTimeOffset?)x.At),
            a.Sessions.Select(s => s.SessionId).ToList(), a.IsOpen));
    }

    private static void Write(Utf8JsonWriter json, Row row, DoorSeats.Place place)
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
        json.WriteStringValue(place.Seat ?? "");
        json.WriteStringValue(DoorSeats.Note(row.DoorNote, place.Remark));
        json.WriteStringValue(row.GroupId is { } group ? $"g{group}" : $"r{row.RegistrationId}");
        json.WriteStartArray();
        foreach (var session in row.Sessions) json.WriteNumberValue(session);
        json.WriteEndArray();
        Write(json, row.InsideSince);
        Write(json, row.CancelledAt);
        json.WriteBooleanValue(row.IsOpen);
        json.WriteEndArray();
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
