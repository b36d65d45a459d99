using Events.Features.CheckIn.Badges;
using Events.Features.Planning;
using Events.Features.Registrations;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>What the badges of forums and fairs look like, and whose are printed: of everybody who came, and the first of those who will.</summary>
    private void AddBadges(Event @event, List<Registration> registrations)
    {
        if (@event.Kind is not (EventKind.Forum or EventKind.TradeFair) || @event.State == EventState.Draft) return;
        db.Add(new BadgeSetting { EventId = @event.Id, Layout = @event.Kind == EventKind.TradeFair ? BadgeLayout.Label90 : BadgeLayout.A6, ShowsJobTitle = @event.Kind == EventKind.Forum });

        var people = registrations.SelectMany(registration => registration.Attendees).Where(attendee => attendee is { IsComing: true, IsOpen: false }).ToList();
        foreach (var attendee in people.Where(attendee => attendee.HasArrived).OrderBy(attendee => attendee.ArrivedAt).SkipLast(4))
            db.Add(new BadgePrint { AttendeeId = attendee.Id, EventId = @event.Id, PrintedAt = attendee.ArrivedAt!.Value.AddMinutes(1) });
        if (@event.StartsAt - now is not { TotalDays: > 0 and < 30 }) return;
        foreach (var attendee in people.Where(attendee => !attendee.HasArrived).Take(people.Count * 3 / 5))
            db.Add(new BadgePrint { AttendeeId = attendee.Id, EventId = @event.Id, PrintedAt = now.AddDays(-1) });
    }
}
