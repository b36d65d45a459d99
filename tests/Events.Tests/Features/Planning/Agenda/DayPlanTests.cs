using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Tests.Features.Planning.Agenda;

public class DayPlanTests
{
    private readonly Event forum = Programmes.Event();

    [Fact]
    public void A_moved_session_keeps_its_length_and_the_others_follow_on()
    {
        Session opening = forum.Plan("09:00", "09:20"), keynote = forum.Plan("09:20", "10:20"), coffee = forum.Plan("10:30", "11:00");
        var day = new DayPlan(opening.Day, [opening, keynote, coffee]);

        day.MoveTo(coffee, 0);

        Assert.Equal("09:00-09:30", coffee.Times());
        Assert.Equal("09:30-09:50", opening.Times());
        // The ten minutes before the last place stay there.
        Assert.Equal("10:00-11:00", keynote.Times());
    }

    [Fact]
    public void What_runs_at_the_same_time_stays_together()
    {
        Room one = new() { Name = new Bilingual("一", "One") }, two = new() { Name = new Bilingual("二", "Two") };
        Session opening = forum.Plan("09:00", "09:30"), left = forum.Plan("09:30", "10:30", one), right = forum.Plan("09:45", "10:15", two);
        var day = new DayPlan(opening.Day, [opening, left, right]);
        Assert.Equal(2, day.Blocks.Count);

        day.MoveTo(opening, 1);

        Assert.Equal(["09:00-10:00", "09:15-09:45", "10:00-10:30"], new[] { left, right, opening }.Select(Programmes.Times));
    }

    [Fact]
    public void What_is_first_or_last_has_nothing_to_go_past()
    {
        var (a, b) = (Room(1), Room(2));
        Session talk = forum.Plan("10:00", "10:20", a), next = forum.Plan("10:20", "11:00", a), workshop = forum.Plan("10:00", "11:00", b), lunch = forum.Plan("11:00", "12:00");
        var day = new DayPlan(talk.Day, [talk, next, workshop, lunch]);

        Assert.Equal([false, true, false, true], new[] { talk, next, workshop, lunch }.Select(session => day.CanMove(session, -1)));
        Assert.Equal([true, true, true, false], new[] { talk, next, workshop, lunch }.Select(session => day.CanMove(session, 1)));
    }

    [Fact]
    public void The_arrows_go_past_the_neighbour_in_the_same_room_first()
    {
        var (a, b) = (Room(1), Room(2));
        Session talk = forum.Plan("10:00", "10:20", a), next = forum.Plan("10:20", "11:00", a), workshop = forum.Plan("10:00", "11:00", b), lunch = forum.Plan("11:00", "12:00");
        var day = new DayPlan(talk.Day, [talk, next, workshop, lunch]);

        day.Move(talk, 1);
        Assert.Equal(["10:00-10:40", "10:40-11:00", "10:00-11:00", "11:00-12:00"], new[] { next, talk, workshop, lunch }.Select(Programmes.Times));

        // Now it is the last of its room, so that the whole block goes.
        day.Move(talk, 1);
        Assert.Equal(["10:00-11:00", "11:00-11:40", "11:40-12:00", "11:00-12:00"], new[] { lunch, next, talk, workshop }.Select(Programmes.Times));
    }

    [Fact]
    public void The_first_cannot_go_earlier_nor_the_last_later()
    {
        Session first = forum.Plan("09:00", "10:00"), last = forum.Plan("10:00", "11:00");
        var day = new DayPlan(first.Day, [first, last]);

        day.Move(first, -1);
        day.Move(last, 1);

        Assert.Equal(["09:00-10:00", "10:00-11:00"], new[] { first, last }.Select(Programmes.Times));
    }

    [Fact]
    public void A_shift_takes_along_what_comes_later()
    {
        Session first = forum.Plan("09:00", "10:00"), second = forum.Plan("10:00", "11:00"), third = forum.Plan("11:00", "12:00");
        new DayPlan(first.Day, [first, second, third]).ShiftFrom(second, 15);

        Assert.Equal(["09:00-10:00", "10:15-11:15", "11:15-12:15"], new[] { first, second, third }.Select(Programmes.Times));
    }

    [Fact]
    public void No_move_and_no_shift_takes_a_session_off_its_day()
    {
        Stays((day, talks, _) => day.MoveTo(talks, 1));
        Stays((day, talks, _) => day.Move(talks, 1));
        Stays((day, _, banquet) => day.Move(banquet, -1));
        Stays((day, _, banquet) => day.ShiftFrom(banquet, 300));
        Stays((day, talks, _) => day.ShiftFrom(talks, -17 * 60 - 1));
        Stays((day, talks, _) => day.ShiftFrom(talks, int.MinValue));

        void Stays(Action<DayPlan, Session, Session> move)
        {
            Session talks = forum.Plan("17:00", "19:00"), banquet = forum.Plan("19:00", "02:00");
            Assert.Equal(AgendaErrors.LeavesTheDay, Assert.Throws<Refused>(() => move(new DayPlan(talks.Day, [talks, banquet]), talks, banquet)).Refusal);
        }
    }

    [Fact]
    public void An_evening_shifted_within_its_day_may_end_after_midnight()
    {
        var banquet = forum.Plan("19:00", "23:00");
        new DayPlan(banquet.Day, [banquet]).ShiftFrom(banquet, 299);

        Assert.Equal("23:59-03:59", banquet.Times());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_is_moved_lengths_blocks_and_the_span_of_the_day_stay(int round)
    {
        var seed = Environment.TickCount + round;
        var random = new Random(seed);
        for (var turn = 0; turn < 300; turn++)
        {
            var rooms = Enumerable.Range(1, 3).Select(Room).ToList();
            var sessions = Enumerable.Range(0, random.Next(1, 9)).Select(_ =>
            {
                var from = new TimeOnly(9, 0).AddMinutes(5 * random.Next(96));
                return forum.Plan($"{from:HH:mm}", $"{from.AddMinutes(5 + 5 * random.Next(12)):HH:mm}", random.Next(4) == 0 ? null : rooms[random.Next(3)]);
            }).ToList();
            var day = new DayPlan(Programmes.Day, sessions);
            var lengths = sessions.Select(session => session.Minutes).ToList();
            var span = (sessions.Min(s => s.StartMinute), sessions.Max(s => s.EndMinute));
            var apart = Apart(sessions);

            day.MoveTo(sessions[random.Next(sessions.Count)], random.Next(-1, 10));

            Assert.True(lengths.SequenceEqual(sessions.Select(session => session.Minutes)), $"seed {seed}: a length has changed");
            Assert.True(span == (sessions.Min(s => s.StartMinute), sessions.Max(s => s.EndMinute)), $"seed {seed}: the day has another span");
            Assert.True(apart.SetEquals(Apart(sessions)), $"seed {seed}: what ran together is apart");
        }
    }

    /// <summary>Which sessions overlap, and by how much they begin apart.</summary>
    private static HashSet<(int, int, int)> Apart(List<Session> sessions) =>
        [.. from a in Enumerable.Range(0, sessions.Count) from b in Enumerable.Range(0, sessions.Count) where a < b && sessions[a].Overlaps(sessions[b]) select (a, b, sessions[b].StartMinute - sessions[a].StartMinute)];

    internal static Room Room(int id)
    {
        var room = new Room { Name = new Bilingual($"会场{id}", $"Room {id}"), Position = id };
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(room, (long)id);
        return room;
    }
}
