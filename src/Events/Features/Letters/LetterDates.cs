using System.Globalization;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Letters;

/// <summary>The days of a letter: what a stay may be, and how a paper writes them, without the weekday.</summary>
public static class LetterDates
{
    private const int MostDays = 90;

    public static DateOnly FirstDay(Event @event) => Zones.Day(@event.StartsAt, @event.TimeZone);

    public static DateOnly LastDay(Event @event) => Zones.Day(@event.EndsAt, @event.TimeZone);

    public static void CheckStay(Event @event, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        if (to < from) throw new Refused(LetterErrors.StayEndsBeforeItBegins) { Field = nameof(VisaLetter.StayTo) };
        if (from > LastDay(@event) || to < FirstDay(@event)) throw new Refused(LetterErrors.StayIsNotAroundTheEvent) { Field = nameof(VisaLetter.StayFrom) };
        if (to.DayNumber - from.DayNumber >= MostDays) throw new Refused(LetterErrors.StayIsTooLong, MostDays) { Field = nameof(VisaLetter.StayTo) };
        if (to < Zones.Day(now, @event.TimeZone)) throw new Refused(LetterErrors.StayIsOver) { Field = nameof(VisaLetter.StayTo) };
    }

    /// <summary><c>2026年12月1日</c> · <c>1 December 2026</c>.</summary>
    public static string Day(DateOnly day) => Languages.Current == "zh"
        ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
        : day.ToString("d MMMM yyyy", Languages.English);

    /// <summary>Collapsed as on the pages; one day stands alone.</summary>
    public static string Days(DateOnly from, DateOnly to) =>
        from == to ? Day(from) : Dates.Days(from.ToDateTime(TimeOnly.MinValue), to.ToDateTime(TimeOnly.MinValue));

    public static string Days(DateTimeOffset from, DateTimeOffset to, string zone) =>
        Days(Zones.Day(from, zone), Zones.Day(to, zone));
}
