using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Agenda;

/// <summary>Sessions for tests, as lines such as <c>Plan("09:00", "10:00", room)</c>.</summary>
public static class Programmes
{
    public static readonly DateOnly Day = new(2026, 11, 12);

    /// <summary>An event that is nowhere saved: 09:00 to 18:00 in Beijing on <see cref="Day"/>.</summary>
    public static Event Event(string zone = "Asia/Shanghai", DateOnly? day = null)
    {
        var made = new Event { Code = "CODE", Slug = "e", Title = new Bilingual("论坛", "Forum"), TimeZone = zone };
        var on = day ?? Day;
        made.Schedule(Zones.Instant(on.ToDateTime(new TimeOnly(9, 0)), zone), Zones.Instant(on.ToDateTime(new TimeOnly(18, 0)), zone), DateTimeOffset.UnixEpoch);
        return made;
    }

    public static Session Plan(this Event of, string from, string to, Room? room = null, string title = "Session", DateOnly? day = null)
    {
        var session = new Session { Event = of, Title = new Bilingual("", title), Room = room, RoomId = room?.Id };
        var on = day ?? DateOnly.FromDateTime(Zones.Local(of.StartsAt, of.TimeZone));
        session.Plan(on.ToDateTime(TimeOnly.Parse(from)), Session.EndOf(on, TimeOnly.Parse(from), TimeOnly.Parse(to)));
        return session;
    }

    public static string Times(this Session session) => $"{session.Starts:HH:mm}-{session.Ends:HH:mm}";

    /// <summary>An event in ten days, 09:00 to 17:00, with sessions.</summary>
    public static async Task<(Event Event, IReadOnlyList<Session> Sessions)> SavedAsync(TestApp app, params (string From, string To, string Title)[] lines)
    {
        var made = await Planned.EventAsync(app);
        var sessions = await app.WriteAsync(async db =>
        {
            var of = await db.Events.SingleAsync(e => e.Id == made.Id);
            var all = lines.Select(line => of.Plan(line.From, line.To, title: line.Title)).ToList();
            db.AddRange(all);
            return all;
        });
        return (made, sessions);
    }

    public static Task<IReadOnlyList<DayPlan>> DaysAsync(TestApp app, Event of) =>
        app.InScopeAsync(services => services.GetRequiredService<Programme>().DaysAsync(of.Id, default));
}
