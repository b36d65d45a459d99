using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;
using Events.Platform.Web;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Agenda;

public class SessionTests
{
    [Fact]
    public void Times_that_cannot_be_are_refused()
    {
        var forum = Programmes.Event();

        Assert.Equal(AgendaErrors.EndIsNotAfterStart, Assert.Throws<Refused>(() => forum.Plan("10:00", "10:00")).Refusal);
        Assert.Equal(AgendaErrors.EndIsNotAfterStart, Assert.Throws<Refused>(() => forum.Plan("10:00", "09:00")).Refusal);
        Assert.Equal(AgendaErrors.DayIsFarAway, Assert.Throws<Refused>(() => forum.Plan("10:00", "11:00", day: Programmes.Day.AddDays(8))).Refusal);
        Assert.Equal(AgendaErrors.DayIsFarAway, Assert.Throws<Refused>(() => forum.Plan("10:00", "11:00", day: Programmes.Day.AddDays(-8))).Refusal);
    }

    [Fact]
    public void An_evening_may_end_after_midnight()
    {
        var banquet = Programmes.Event().Plan("19:00", "00:30");

        Assert.Equal(330, banquet.Minutes);
        Assert.Equal(Programmes.Day, banquet.Day);
        Assert.Equal("19:00-00:30", banquet.Times());
    }

    [Fact]
    public void Sessions_move_along_with_their_event_by_days_and_hours()
    {
        var forum = Programmes.Event();
        var session = forum.Plan("10:30", "11:15");

        forum.Schedule(forum.StartsAt.AddDays(5).AddHours(-1), forum.EndsAt.AddDays(5), DateTimeOffset.UnixEpoch);

        Assert.Equal(Programmes.Day.AddDays(5), session.Day);
        Assert.Equal("09:30-10:15", session.Times());
    }

    [Fact]
    public void Local_times_stay_when_the_clocks_change_in_between()
    {
        // In Berlin summer time ended on 25 October 2026.
        var forum = Programmes.Event("Europe/Berlin", new DateOnly(2026, 10, 20));
        var session = forum.Plan("14:00", "15:00");
        Assert.Equal(12, session.StartsAt.UtcDateTime.Hour);

        var later = Zones.Local(forum.StartsAt, forum.TimeZone).AddDays(7);
        forum.Schedule(Zones.Instant(later, forum.TimeZone), Zones.Instant(later.AddHours(9), forum.TimeZone), DateTimeOffset.UnixEpoch);

        Assert.Equal("14:00-15:00", session.Times());
        Assert.Equal(13, session.StartsAt.UtcDateTime.Hour);
    }

    [Fact]
    public void Another_time_zone_keeps_the_local_times()
    {
        var forum = Programmes.Event();
        var session = forum.Plan("14:00", "15:00");

        forum.TimeZone = "Asia/Almaty";
        forum.Schedule(Zones.Instant(Programmes.Day.ToDateTime(new TimeOnly(9, 0)), forum.TimeZone), Zones.Instant(Programmes.Day.ToDateTime(new TimeOnly(18, 0)), forum.TimeZone), DateTimeOffset.UnixEpoch);

        Assert.Equal("14:00-15:00", session.Times());
    }

    [Theory, OnBothDatabases]
    public async Task Moving_the_event_at_the_desk_moves_its_programme(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, _) = await Programmes.SavedAsync(app, ("09:30", "10:15", "Opening"));
        var organiser = await app.SignInAsync(Role.Organiser);

        await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new { Starts = new DateTime(2026, 11, 20, 10, 0, 0), Ends = new DateTime(2026, 11, 20, 18, 0, 0) });

        var session = (await Programmes.DaysAsync(app, forum)).Single().Sessions.Single();
        Assert.Equal(new DateOnly(2026, 11, 20), session.Day);
        Assert.Equal("10:30-11:15", session.Times());
    }

    [Theory, OnBothDatabases]
    public async Task The_database_decides_how_many_sign_up(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (_, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Talks"));
        await app.WriteAsync(async db => (await db.Sessions.Include(s => s.Seats).SingleAsync(s => s.Id == sessions[0].Id)).Seats.Capacity = 2);

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.WriteAsync(db => SeatPool.TakeAsync(db, sessions[0].SeatsId, 1, default))));

        Assert.Equal(2, taken.Count(yes => yes));
    }
}
