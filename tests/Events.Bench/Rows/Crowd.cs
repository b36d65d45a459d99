using Events.Features.Planning;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Bench.Rows;

/// <summary>Many people of an event, written by the database itself.</summary>
public static class Crowd
{
    private const string Numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {1})";

    public static async Task<Event> GatherAsync(TestApp app, int people)
    {
        var @event = await Planned.EventAsync(app);
        await app.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(Numbers + """
                INSERT INTO registrations (event_id, secret, state, source, language, created_at, version)
                SELECT {0}, hex(randomblob(13)), 'Confirmed', 'Form', 'zh', '2026-11-01 08:00:00+00:00', 1 FROM n
                """, @event.Id, people);
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO attendees (registration_id, event_id, name, latin_name, email, phone, organisation, job_title, country, diet, needs_visa_letter, category, ticket_code, email_once, search_text, version)
                SELECT id, event_id, substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', id % 16 + 1, 1) || substr('伟芳娜敏静丽强磊军洋', id % 10 + 1, 1) || id, 'ZHANG Wei ' || id,
                    'guest' || id || '@example.com', '+86 138 0000 0000', '天津泰达进出口贸易有限公司', '经理', 'CN', '', 0, 'Guest', secret, 'guest' || id || '@example.com', 'zhang wei guest' || id, 1
                FROM registrations WHERE event_id = {0}
                """, @event.Id);
            await db.SeatPools.Where(pool => pool.Id == @event.SeatsId).ExecuteUpdateAsync(pool => pool.SetProperty(p => p.Taken, people));
        });
        return @event;
    }
}
