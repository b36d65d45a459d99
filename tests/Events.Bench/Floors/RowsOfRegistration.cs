using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Events.Bench.Floors;

/// <summary>Writes the rows that a registration writes: seat, registration, attendee, mail, two lines of the audit trail.</summary>
public sealed class RowsOfRegistration
{
    private readonly Durable database;
    private readonly long eventId;
    private readonly SqliteCommand seat, registration, attendee, mail, audit;

    public RowsOfRegistration(string file)
    {
        database = new Durable(file);
        eventId = (long)database.Prepare("SELECT max(id) FROM events").ExecuteScalar()!;
        seat = database.Prepare("UPDATE seat_pools SET taken = taken + 1 WHERE id = (SELECT seats_id FROM events WHERE id = @0) AND (capacity IS NULL OR taken + 1 <= capacity)", 1);
        registration = database.Prepare(
            "INSERT INTO registrations (event_id, secret, state, source, language, created_at, version) VALUES (@0, @1, 'Confirmed', 'Form', 'en', @2, 1) RETURNING id", 3);
        attendee = database.Prepare("""
            INSERT INTO attendees (registration_id, event_id, name, latin_name, email, phone, organisation, job_title, country, diet, needs_visa_letter, category, ticket_code, email_once, search_text, version)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, '', 0, 'Guest', @9, @4, @10, 1) RETURNING id
            """, 11);
        mail = database.Prepare("""
            INSERT INTO outbox_mails (kind, subject_id, to_address, to_name, language, message_id, created_at, state, tries, next_try_at)
            VALUES ('TicketToAttendee', @0, @1, @2, 'en', @3, @4, 'Queued', 0, @4)
            """, 5);
        audit = database.Prepare("INSERT INTO audit_entries (at, actor, action, subject, subject_id, changes) VALUES (@0, 'public', 'Created', @1, @2, @3)", 4);
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        string Field(string name) => form[name].ToString();
        var secret = Guid.NewGuid().ToString("N");
        var now = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
        var (name, email) = (Field("Name"), Field("Email"));
        var words = string.Join(' ', name, Field("LatinName"), Field("Organisation"), email, Field("Phone"), Field("JobTitle"));
        await database.WriteAsync(transaction =>
        {
            seat.Run(transaction, eventId);
            var id = registration.Run(transaction, eventId, secret, now);
            var person = attendee.Run(transaction, id, eventId, name, Field("LatinName"), email, Field("Phone"), Field("Organisation"), Field("JobTitle"),
                Field("Country"), secret[..26], words);
            mail.Run(transaction, person, email, name, secret + "@events", now);
            audit.Run(transaction, now, "Registration", id, $$"""{"State":[null,"Confirmed"],"CreatedAt":[null,"{{now}}"]}""");
            audit.Run(transaction, now, "Attendee", person, $$"""{"Name":[null,"{{name}}"],"Email":[null,"{{email}}"],"Organisation":[null,"{{Field("Organisation")}}"]}""");
        });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/r/" + secret;
        context.Response.ContentLength = 0;
    }
}
