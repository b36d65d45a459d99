using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>Lets the share of people arrive who came, and those who had not registered.</summary>
    private void CheckIn(Event @event, DemoEvent line, DemoCrowd crowd, List<Registration> registrations)
    {
        if (line.CameShare is not { } share) return;
        var expected = registrations.Where(registration => !registration.IsCancelled).SelectMany(registration => registration.Attendees).ToArray();
        random.Shuffle(expected);
        foreach (var attendee in expected.Take((int)Math.Round(share * expected.Length))) attendee.Arrive(Arrival(@event));

        foreach (var person in crowd.Draw(line.WalkIns, person => person.IsLocal))
        {
            var at = Arrival(@event);
            var registration = Register(@event, line, [person], at, RegistrationSource.WalkIn);
            registration.Attendees[0].Arrive(at);
            registrations.Add(registration);
        }
    }

    /// <summary>Most come around the opening of the first day, and nobody after now.</summary>
    private DateTimeOffset Arrival(Event @event)
    {
        var days = (int)(Earlier(@event.EndsAt, now) - @event.StartsAt).TotalDays;
        var day = random.Next(100) < 75 ? 0 : random.Next(days + 1);
        var seconds = -2100 + (random.Next(4500) + random.Next(4500)) / 2 + (day > 0 ? random.Next(4 * 3600) : 0);
        var at = Zones.Local(@event.StartsAt, @event.TimeZone).AddDays(day).AddSeconds(seconds);
        return Earlier(Zones.Instant(at, @event.TimeZone), now.AddMinutes(-1 - random.Next(60)));
    }
}
