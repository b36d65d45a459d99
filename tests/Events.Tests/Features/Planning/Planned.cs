using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning;

/// <summary>Events for tests: a published forum in ten days, unless told otherwise.</summary>
public static class Planned
{
    public static Task<Event> EventAsync(TestApp app, int? capacity = null, Action<Event>? change = null, bool publish = true, string unit = "HQ") =>
        EventAsync(app, app.Clock.GetUtcNow().AddDays(10), capacity, change, publish, unit);

    public static async Task<Event> EventAsync(
        TestApp app, DateTimeOffset startsAt, int? capacity = null, Action<Event>? change = null, bool publish = true, string unit = "HQ")
    {
        var lead = await app.PersonAsync(Role.Organiser, unit);
        return await app.WriteAsync(db =>
        {
            var code = SecretCode.NewShort();
            var made = new Event
            {
                Code = code,
                Slug = "e-" + code.ToLowerInvariant(),
                Title = new Bilingual("测试论坛", "Test forum"),
                Place = new Bilingual("天津", "Tianjin"),
                TimeZone = "Asia/Shanghai",
                UnitId = lead.UnitId,
                LeadId = lead.Id,
            };
            made.Seats.Capacity = capacity;
            made.Schedule(startsAt, startsAt.AddHours(8), app.Clock.GetUtcNow());
            change?.Invoke(made);
            if (publish) made.Publish(app.Clock.GetUtcNow());
            db.Add(made);
            return Task.FromResult(made);
        });
    }

    public static Task<Event> ReloadAsync(TestApp app, long id) => app.ReadAsync(db =>
        db.Events.AsNoTracking().Include(e => e.Seats).Include(e => e.Tasks).Include(e => e.Reminders).SingleAsync(e => e.Id == id));
}
