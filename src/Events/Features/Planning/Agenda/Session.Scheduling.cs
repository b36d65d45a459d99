using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Agenda;

public partial class Session
{
    private const int MinutesOfADay = 24 * 60;
    private const int MostDaysOutside = 7;

    /// <summary>Counted from <see cref="Event.LocalStart"/>.</summary>
    public int StartMinute { get; private set; }

    /// <summary>How long it lasts.</summary>
    public int Minutes { get; private set; }

    public int EndMinute => StartMinute + Minutes;

    /// <summary>In the event's zone; the event must be loaded.</summary>
    public DateTime Starts => Event.LocalStart.AddMinutes(StartMinute);

    /// <inheritdoc cref="Starts"/>
    public DateTime Ends => Event.LocalStart.AddMinutes(EndMinute);

    public DateTimeOffset StartsAt => Zones.Instant(Starts, Event.TimeZone);
    public DateTimeOffset EndsAt => Zones.Instant(Ends, Event.TimeZone);

    public DateOnly Day => DateOnly.FromDateTime(Starts);

    /// <summary>Sets the local times.</summary>
    public void Plan(DateTime starts, DateTime ends)
    {
        var (first, last) = (Event.LocalStart.Date, Zones.Local(Event.EndsAt, Event.TimeZone).Date);
        if (starts.Date < first.AddDays(-MostDaysOutside) || starts.Date > last.AddDays(MostDaysOutside)) throw new Refused(AgendaErrors.DayIsFarAway) { Field = "Day" };
        if (ends <= starts) throw new Refused(AgendaErrors.EndIsNotAfterStart) { Field = "To" };
        if (ends - starts > TimeSpan.FromMinutes(MinutesOfADay)) throw new Refused(AgendaErrors.IsTooLong) { Field = "To" };
        StartMinute = (int)(starts - Event.LocalStart).TotalMinutes;
        Minutes = (int)(ends - starts).TotalMinutes;
    }

    /// <summary>An evening may end after midnight.</summary>
    public static DateTime EndOf(DateOnly day, TimeOnly from, TimeOnly to) =>
        day.AddDays(to < from && from.Hour >= 12 && to.Hour <= 6 ? 1 : 0).ToDateTime(to);

    /// <summary>Begins earlier or later on its day; it may still end after midnight.</summary>
    /// <exception cref="Refused">It would begin on another day.</exception>
    public void Shift(int minutes)
    {
        if (Math.Abs((long)minutes) >= MinutesOfADay || DateOnly.FromDateTime(Starts.AddMinutes(minutes)) != Day) throw new Refused(AgendaErrors.LeavesTheDay);
        StartMinute += minutes;
    }

    public bool Overlaps(Session other) => StartMinute < other.EndMinute && other.StartMinute < EndMinute;
}
