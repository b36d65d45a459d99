using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning;

public enum EventPhase
{
    [Display(Name = "Draft")] Draft,
    [Display(Name = "Published")] Upcoming,
    [Display(Name = "Running")] Running,
    [Display(Name = "Finished")] Finished,
    [Display(Name = "Cancelled")] Cancelled,
    [Display(Name = "Archived")] Archived,
}

public partial class Event
{
    public EventPhase Phase(DateTimeOffset now) => PhaseOf(State, StartsAt, EndsAt, now);

    public static EventPhase PhaseOf(EventState state, DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now) => state switch
    {
        EventState.Draft => EventPhase.Draft,
        EventState.Cancelled => EventPhase.Cancelled,
        EventState.Archived => EventPhase.Archived,
        _ when now < startsAt => EventPhase.Upcoming,
        _ when now < endsAt => EventPhase.Running,
        _ => EventPhase.Finished,
    };

    public RegistrationWindow RegistrationWindow => new(State, Visibility, TakesRegistrations, RegistrationClosesAt, EndsAt);

    public bool AcceptsRegistrations(DateTimeOffset now) => RegistrationWindow.IsOpen(now);

    /// <summary>
    /// Sets the times. Everything that counts from them and has not happened moves along: open tasks, unsent reminders and the countries of a
    /// delegation, which must be loaded.
    /// </summary>
    /// <param name="timeZone">The zone of the place, where it is another one now.</param>
    public void Schedule(DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now, string? timeZone = null)
    {
        if (WrongTimes(startsAt, endsAt).FirstOrDefault() is { } wrong) throw wrong;
        var before = Legs.Count > 0 ? Day(Anchor.Start) : default;
        (StartsAt, EndsAt, TimeZone) = (startsAt, endsAt, timeZone ?? TimeZone);
        foreach (var leg in Legs) leg.Shift(Day(Anchor.Start).DayNumber - before.DayNumber);
        foreach (var task in Tasks.Where(task => task.IsOpen)) task.Plan(this);
        foreach (var rule in Reminders.Where(rule => rule.IsOpen)) rule.Plan(this, now);
    }

    /// <summary>What speaks against these times.</summary>
    public static IEnumerable<Refused> WrongTimes(DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        if (IsFarAway(startsAt.Year)) yield return new Refused(PlanningErrors.DateIsTooFarAway) { Field = "Starts" };
        if (endsAt <= startsAt) yield return new Refused(PlanningErrors.EndIsNotAfterStart) { Field = "Ends" };
        else if (endsAt - startsAt > TimeSpan.FromDays(366)) yield return new Refused(PlanningErrors.IsTooLong) { Field = "Ends" };
    }

    /// <summary>A year that nobody means: a slip of the keyboard.</summary>
    public static bool IsFarAway(int year) => year is < 2000 or > 2100;

    /// <summary>The instant of a time on the clock of the place that somebody has typed.</summary>
    /// <exception cref="Refused">Nobody means that year, or the clocks skip that hour.</exception>
    public DateTimeOffset InstantOf(DateTime local, string field)
    {
        if (IsFarAway(local.Year)) throw new Refused(PlanningErrors.DateIsTooFarAway) { Field = field };
        return Zones.TryInstant(local, TimeZone, out var instant) ? instant : throw new Refused(PlanningErrors.TimeDoesNotExist) { Field = field };
    }

    /// <summary>What people who registered must be told when it changes.</summary>
    public (DateTimeOffset, DateTimeOffset, Bilingual, Bilingual) TimesAndPlace => (StartsAt, EndsAt, Place, Address);

    /// <summary>
    /// The start on the clock of the place. Sessions and arrivals count minutes from it, so that they move along with the event by themselves and keep
    /// their local hour when the clocks change in between.
    /// </summary>
    public DateTime LocalStart => Zones.Local(StartsAt, TimeZone);

    /// <summary>The last local day of it; what ends at midnight ends on the day before.</summary>
    public DateOnly LastDay => LastDayOf(EndsAt, TimeZone);

    /// <inheritdoc cref="LastDay"/>
    public static DateOnly LastDayOf(DateTimeOffset endsAt, string timeZone) => Zones.Day(endsAt.AddTicks(-1), timeZone);

    /// <summary>The local day from which tasks and reminders count.</summary>
    public DateOnly Day(Anchor anchor) => Zones.Day(anchor switch
    {
        Anchor.End => EndsAt,
        Anchor.RegistrationCloses => RegistrationClosesAt ?? StartsAt,
        _ => StartsAt,
    }, TimeZone);
}

/// <summary>What a task or a reminder counts from.</summary>
public enum Anchor
{
    [Display(Name = "Start of the event")] Start,
    [Display(Name = "End of the event")] End,
    [Display(Name = "End of registration")] RegistrationCloses,
}
