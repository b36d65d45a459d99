using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations;

/// <summary>People registered for an event, for tests.</summary>
public static class Registered
{
    public static async Task<Attendee> PersonAsync(TestApp app, Event @event, Action<Attendee>? change = null) =>
        (await PeopleAsync(app, @event, 1, change))[0];

    public static Task<List<Attendee>> PeopleAsync(TestApp app, Event @event, int count, Action<Attendee>? change = null) => app.WriteAsync(async db =>
    {
        var people = new List<Attendee>();
        for (var number = 0; number < count; number++)
        {
            var person = new Attendee { Name = $"张伟{number}", LatinName = $"ZHANG Wei", Email = $"{TestApp.Unique("zhang")}@guest.example", Organisation = "海河贸易" };
            change?.Invoke(person);
            var made = await Registration.RegisterAsync(db, @event, RegistrationSource.Form, "zh", [person], app.Clock.GetUtcNow(), default);
            people.Add(made.Attendees[0]);
        }
        return people;
    });

    public static Task<List<Attendee>> AllAsync(TestApp app, Event @event) => app.ReadAsync(db =>
        db.Attendees.AsNoTracking().Include(a => a.Registration).Where(a => a.EventId == @event.Id).OrderBy(a => a.Id).ToListAsync());
}
