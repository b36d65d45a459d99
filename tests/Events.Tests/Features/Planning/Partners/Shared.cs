using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Partners;

/// <summary>Parts of other units in an event, for tests.</summary>
public static class Shared
{
    public static async Task<EventShare> WithAsync(TestApp app, Event @event, string unit, int? quota = null, ShareRole role = ShareRole.Recruiter)
    {
        var partner = await app.UnitAsync(unit);
        return await app.WriteAsync(async db => (await db.Events.Include(e => e.Shares).SingleAsync(e => e.Id == @event.Id)).ShareWith(partner, role, quota));
    }

    /// <summary>Somebody whom the partner brings.</summary>
    public static Task<Attendee> PersonAsync(TestApp app, EventShare share, Action<Attendee>? change = null) => app.WriteAsync(async db =>
    {
        var found = await db.EventShares.AsNoTracking().Include(s => s.Event).SingleAsync(s => s.Id == share.Id);
        var person = new Attendee { Name = "王芳", LatinName = "WANG Fang", Email = $"{TestApp.Unique("wang")}@guest.example", Organisation = "蓟州贸易" };
        change?.Invoke(person);
        return (await Registration.RegisterThroughAsync(db, found, RegistrationSource.Form, "zh", [person], app.Clock.GetUtcNow(), default)).Attendees[0];
    });

    /// <summary>Seats taken of the quota and of the event.</summary>
    public static Task<(int Quota, int Event)> TakenAsync(TestApp app, EventShare share) => app.ReadAsync(async db =>
    {
        var found = await db.EventShares.AsNoTracking().Include(s => s.Seats).Include(s => s.Event).ThenInclude(e => e.Seats).SingleAsync(s => s.Id == share.Id);
        return (found.Seats.Taken, found.Event.Seats.Taken);
    });

    /// <summary>A unit of its own for one test: a partner, or a branch where the name says so.</summary>
    public static string Unit(string name = "P") => TestApp.Unique(name).ToUpperInvariant();

    public static Task<Visitor> PartnerAsync(TestApp app, string unit, string language = "en") => app.SignInAsync(Role.Partner, unit, language);
}
