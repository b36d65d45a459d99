using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Events.Bench.Floors;

/// <summary>Writes a scan into the log, which is all that must last of it.</summary>
public sealed class RowOfScan
{
    private readonly Durable database;
    private readonly SqliteCommand scan;

    public RowOfScan(string file)
    {
        database = new Durable(file);
        scan = database.Prepare("""
            INSERT INTO scans (id, event_id, gate_id, direction, at, received_at, passed_at, attendee_id, result)
            SELECT @0, event_id, id, 'In', @1, @1, @1, (SELECT min(id) FROM attendees), 'Admitted' FROM gates WHERE id = @2
            """, 3);
    }

    private sealed record Sent(Guid Id, string Qr, long Gate);

    public async Task AnswerAsync(HttpContext context)
    {
        var sent = (await context.Request.ReadFromJsonAsync<Sent[]>(JsonSerializerOptions.Web))![0];
        var now = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
        await database.WriteAsync(transaction => scan.Run(transaction, sent.Id.ToString().ToUpperInvariant(), now, sent.Gate));
        await context.Response.WriteAsJsonAsync(new { sent.Id, Result = "Admitted" });
    }
}
