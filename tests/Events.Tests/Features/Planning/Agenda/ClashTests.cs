using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;

namespace Events.Tests.Features.Planning.Agenda;

public class ClashTests
{
    private readonly Event forum = Programmes.Event();

    [Fact]
    public void Two_sessions_in_one_room_at_one_time_clash_and_are_both_marked()
    {
        var room = DayPlanTests.Room(1);
        Session one = forum.Plan("10:00", "11:00", room), two = forum.Plan("10:59", "12:00", room), after = forum.Plan("12:00", "13:00", room), elsewhere = forum.Plan("10:00", "11:00", DayPlanTests.Room(2));

        var clashes = Clash.Find([one, two, after, elsewhere]);

        Assert.Equal(new Clash(ClashKind.SameRoom, one, two), Assert.Single(clashes[one]));
        Assert.Equal(new Clash(ClashKind.SameRoom, two, one), Assert.Single(clashes[two]));
        Assert.Empty(clashes[after]);
        Assert.Empty(clashes[elsewhere]);
    }

    [Theory]
    [InlineData(7L, 7L, "李伟", "王芳", true)]
    [InlineData(7L, 8L, "李伟", "李伟", false)]
    [InlineData(null, 8L, "李伟", "李伟", true)]
    [InlineData(null, null, "LI Wei", "li  wei", true)]
    [InlineData(null, null, "LI Wei", "LI Wen", false)]
    public void One_person_cannot_speak_in_two_places(long? contact, long? otherContact, string name, string otherName, bool clashes)
    {
        Session one = forum.Plan("10:00", "11:00"), two = forum.Plan("10:30", "11:30");
        one.Speakers.Add(new SessionSpeaker { ContactId = contact, Name = new Bilingual(name, "") });
        two.Speakers.Add(new SessionSpeaker { ContactId = otherContact, Name = new Bilingual(otherName, "") });

        Assert.Equal(clashes ? [ClashKind.SameSpeaker] : [], Clash.Find([one, two])[one].Select(clash => clash.Kind));
    }

    [Fact]
    public void What_lies_outside_the_event_is_marked_but_for_the_arrival()
    {
        Session early = forum.Plan("08:30", "09:30"), late = forum.Plan("17:30", "18:30"), arrival = forum.Plan("08:00", "09:00"), within = forum.Plan("09:00", "18:00");
        arrival.Kind = SessionKind.Arrival;

        var clashes = Clash.Find([early, late, arrival, within]);

        Assert.Equal([early, late], clashes.Select(clash => clash.Key));
        Assert.All(clashes, clash => Assert.Equal(ClashKind.OutsideTheEvent, clash.Single().Kind));
    }

    [Fact]
    public void More_seats_than_the_room_holds_are_marked()
    {
        var room = DayPlanTests.Room(1);
        room.Capacity = 40;
        Session big = forum.Plan("10:00", "11:00", room), fits = forum.Plan("11:00", "12:00", room), open = forum.Plan("12:00", "13:00", room);
        (big.Seats.Capacity, fits.Seats.Capacity) = (41, 40);

        Assert.Equal(big, Assert.Single(Clash.Find([big, fits, open])).Key);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Rooms_clash_exactly_where_a_minute_belongs_to_two_sessions(int round)
    {
        var seed = Environment.TickCount + round;
        var random = new Random(seed);
        for (var turn = 0; turn < 200; turn++)
        {
            var sessions = Enumerable.Range(0, random.Next(2, 8)).Select(_ =>
            {
                var from = new TimeOnly(9, 0).AddMinutes(random.Next(60));
                return forum.Plan($"{from:HH:mm}", $"{from.AddMinutes(1 + random.Next(30)):HH:mm}", DayPlanTests.Room(1 + random.Next(2)));
            }).ToList();

            var marked = Clash.Find(sessions).Where(found => found.Any(clash => clash.Kind == ClashKind.SameRoom)).Select(found => found.Key).ToHashSet();

            var minutes = sessions.SelectMany(session => Enumerable.Range(session.StartMinute, session.Minutes).Select(minute => (Key: (session.RoomId, minute), session))).ToLookup(pair => pair.Key, pair => pair.session);
            var expected = minutes.Where(minute => minute.Count() > 1).SelectMany(minute => minute).ToHashSet();
            Assert.True(expected.SetEquals(marked), $"seed {seed}");
        }
    }
}
