using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Lists;

/// <summary>
/// The list that a device keeps, so that it can decide without network: who comes to the event, how the gates let in, and the key by which a ticket is
/// known that was issued later. It has no e-mail address, no passport, and nothing of another event.
/// </summary>
public class DoorList(EventsDbContext db, TicketSigner signer, TimeProvider clock)
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

        json.WriteStartArray("people");
        await foreach (var row in Rows(gate).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Write(json, row);
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

    /// <summary>How a gate lets in; the rules have their place here.</summary>
    private static void WriteGate(Utf8JsonWriter json, Gate gate)
    {
        json.WriteStartObject();
        json.WriteNumber("id", gate.Id);
        json.WriteStartObject("name");
        json.WriteString("zh", gate.Name.In("zh"));
        json.WriteString("en", gate.Name.In("en"));
        json.WriteEndObject();
        json.WriteStartArray("categories");
        json.WriteEndArray();
        json.WriteNull("sessionId");
        json.WriteNull("opensAt");
        json.WriteNull("closesAt");
        json.WriteBoolean("isManyTimes", false);
        json.WriteString("ways", "Both");
        json.WriteBoolean("isEntrance", false);
        json.WriteEndObject();
    }

    private sealed record Row(
        string Code, string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category, RegistrationState State, DateTimeOffset? ArrivedAt,
        DateTimeOffset? CancelledAt, string Phone, long RegistrationId, long? GroupId, DateTimeOffset? InsideSince, List<long> Sessions);

    private IQueryable<Row> Rows(Gate gate)
    {
        var inside = db.Admissions.Where(x => x.GateId == gate.Id && x.LeftAt == null);
        return db.Attendees.AsNoTracking().Where(a => a.EventId == gate.EventId).OrderBy(a => a.Id).Select(a => new Row(
            a.TicketCode, a.Name, a.LatinName, a.Organisation, a.JobTitle, a.Category, a.State, a.ArrivedAt, a.CancelledAt, a.Phone, a.RegistrationId, a.Registration.GroupId,
            inside.Where(x => x.AttendeeId == a.Id).Select(x => (DateTimeOffset?)x.At).FirstOrDefault(),
            a.Sessions.Select(s => s.SessionId).ToList()));
    }

    private static void Write(Utf8JsonWriter json, Row row)
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
        // Table and seat, and the note for the door.
        json.WriteStringValue("");
        json.WriteStringValue("");
        json.WriteStringValue(row.GroupId is { } group ? $"g{group}" : $"r{row.RegistrationId}");
        json.WriteStartArray();
        foreach (var session in row.Sessions) json.WriteNumberValue(session);
        json.WriteEndArray();
        Write(json, row.InsideSince);
        Write(json, row.CancelledAt);
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
