using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class Event
{
    /// <summary>A draft of the same event at another time: nobody is registered, nothing is done. What counts in hours keeps its hours on the clock of the place.</summary>
    /// <param name="starts">The local start.</param>
    public Event DraftAt(DateTime starts, Bilingual title, string slug, string code, DateTimeOffset now)
    {
        var copy = new Event
        {
            Kind = Kind,
            Title = title,
            Slug = slug,
            Code = code,
            TimeZone = TimeZone,
            UnitId = UnitId,
            LeadId = LeadId,
            Place = Place,
            Address = Address,
            Visibility = Visibility,
            TakesRegistrations = TakesRegistrations,
            OnePerEmail = OnePerEmail,
            CounterpartId = CounterpartId,
            Purpose = Purpose,
            Venue = Venue,
        };
        copy.Seats.Capacity = Seats.Capacity;
        DateTimeOffset Moved(DateTimeOffset instant) => Zones.Instant(starts + (Zones.Local(instant, TimeZone) - Zones.Local(StartsAt, TimeZone)), TimeZone);
        copy.RegistrationClosesAt = RegistrationClosesAt is { } closes ? Moved(closes) : null;
        var start = Zones.Instant(starts, TimeZone);
        if (start <= now) throw new Refused(Series.SeriesErrors.CopyInThePast) { Field = "Starts" };
        copy.Schedule(start, Moved(EndsAt), now);
        return copy;
    }

    /// <summary>Takes along another event's checklist, with who waits for whom; nothing of it is done.</summary>
    /// <param name="mayOwn">Who is still with us: the tasks of the others have no owner.</param>
    public void CopyTasks(Event from, IReadOnlySet<long> mayOwn, DateTimeOffset now)
    {
        var copies = from.Tasks.ToDictionary(task => task, task => new EventTask
        {
            Title = task.Title,
            Note = task.Note,
            Role = task.Role,
            Anchor = task.Anchor,
            OffsetDays = task.OffsetDays,
            OwnerId = task.OwnerId is { } owner && mayOwn.Contains(owner) ? owner : null,
        });
        foreach (var (task, copy) in copies)
        {
            copy.Plan(this);
            copy.WaitFor([.. task.WaitsFor.Select(other => copies[other])]);
            Tasks.Add(copy);
        }
        CatchUp(now);
    }

    /// <summary>Takes along another event's mails, all unsent; what was written by hand for one moment stays there.</summary>
    public void CopyReminders(Event from, DateTimeOffset now)
    {
        foreach (var rule in from.Reminders.Where(rule => !rule.IsAnnouncement))
        {
            var copy = new ReminderRule { Name = rule.Name, Audience = rule.Audience, Anchor = rule.Anchor, OffsetDays = rule.OffsetDays, At = rule.At, Subject = rule.Subject, Body = rule.Body };
            copy.Plan(this, now);
            Reminders.Add(copy);
        }
    }
}
