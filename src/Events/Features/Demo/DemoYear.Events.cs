using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Security;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>One event with its plan, its people and what has happened at the door, as if the chamber had worked on it until now.</summary>
    private async Task AddEventAsync(DemoEvent line, DemoCrowd crowd, CancellationToken cancel)
    {
        var plan = Playbook.For(line.Kind);
        var start = At(line, line.StartsInDays, line.StartsAt);
        var planned = Earlier(start.AddDays(plan.Tasks.Min(task => task.OffsetDays) - 6), now.AddDays(-12));
        var published = Later(planned.AddDays(1), Earlier(start.AddDays(-DaysOpen(line.Kind)), now.AddDays(-6)));
        var cancelled = line.State == EventState.Cancelled ? now.AddDays(-3) : (DateTimeOffset?)null;

        var made = Make(line, start);
        made.Schedule(start, At(line, line.EndsInDays, line.EndsAt), planned);
        made.Apply(plan, planned);
        if (line.State != EventState.Draft) made.Publish(published);
        if (cancelled is { } day) made.Cancel(day);
        GiveTasks(made);
        db.Add(made);
        await ShareAsync(made, line, cancel);
        await db.SaveChangesAsync(cancel);
        await AddAgendaAsync(made, line, cancel);
        await AddGuestsAsync(made, cancel);
        await AddOfKindAsync(made, line, cancel);
        await AddMoneyAsync(made, cancel);
        AddPage(made, line);

        crowd.Begin();
        var registrations = Register(made, line, crowd, published, cancelled ?? now.AddMinutes(-10));
        Bring(made, line, registrations);
        CheckIn(made, line, crowd, registrations);
        SendReminders(made, registrations, published, cancelled ?? now);
        db.AddRange(registrations);
        await SeatAsync(made, registrations, cancel);
        await db.SaveChangesAsync(cancel);
        await AddTicketMailsAsync(made, registrations, cancel);
        await AddScansAsync(made, registrations, cancel);
        AddBadges(made, registrations);
        await AddHonouredAsync(made, registrations, cancel);
        PlanLetters(made, line, registrations);
        if (line.State == EventState.Archived) made.Archive(made.EndsAt.AddDays(100));
        await db.SaveChangesAsync(cancel);
    }

    private Event Make(DemoEvent line, DateTimeOffset start) => new()
    {
        Kind = line.Kind,
        Slug = line.Slug,
        Code = SecretCode.NewShort(),
        Title = line.Title,
        Place = line.Place,
        Address = line.Address,
        Summary = line.Summary,
        Description = line.Description,
        TimeZone = line.TimeZone,
        Visibility = Event.UsualVisibility(line.Kind),
        TakesRegistrations = line.RegistrationOpen,
        RegistrationClosesAt = line.Kind is EventKind.Forum or EventKind.TradeFair && Math.Abs(line.StartsInDays) > 2 ? At(line, line.StartsInDays - 2, new TimeOnly(18, 0)) : null,
        Seats = { Capacity = line.Capacity },
        UnitId = units[line.Unit],
        LeadId = people[line.State == EventState.Draft ? Role.Administrator : Role.Organiser],
    };

    /// <summary>How long before its start an event is published, as a rule.</summary>
    private static int DaysOpen(EventKind kind) => kind switch
    {
        EventKind.TradeFair => 120,
        EventKind.OutboundDelegation => 95,
        EventKind.Forum or EventKind.IncomingDelegation => 75,
        _ => 24,
    };

    private DateTimeOffset At(DemoEvent line, int days, TimeOnly time) => Zones.Instant(Today.AddDays(days).ToDateTime(time), line.TimeZone);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
