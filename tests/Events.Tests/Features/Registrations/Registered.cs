using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
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

    /// <summary>Sets how the event takes people.</summary>
    public static Task RulesAsync(TestApp app, Event @event, Action<RegistrationRules> change) =>
        app.WriteAsync(async db => change(await RegistrationRules.ToChangeAsync(db, @event.Id, default)));

    /// <summary>Cancels the whole registration of that person.</summary>
    public static Task CancelAsync(TestApp app, Attendee person) => app.WriteAsync(async db =>
        await (await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).SingleAsync(r => r.Id == person.RegistrationId)).CancelAsync(db, app.Clock.GetUtcNow(), default));

    public static Task<List<Attendee>> AllAsync(TestApp app, Event @event) => app.ReadAsync(db =>
        db.Attendees.AsNoTracking().Include(a => a.Registration).Where(a => a.EventId == @event.Id).OrderBy(a => a.Id).ToListAsync());
}
