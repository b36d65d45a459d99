using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private const int HonouredAtOnce = 9;

    /// <summary>The guests of honour of the forum that is running, for the board on its wall: some are here, some on the way. Nobody is told of them by mail.</summary>
    private async Task AddHonouredAsync(Event @event, List<Registration> registrations, CancellationToken cancel)
    {
        if (@event.Kind != EventKind.Forum || @event.StartsAt > now || @event.EndsAt < now || DemoFiles.Guests[@event.Slug].Any()) return;
        var people = registrations.SelectMany(registration => registration.Attendees)
            .Where(attendee => attendee is { IsComing: true, Category: AttendeeCategory.Vip or AttendeeCategory.Envoy or AttendeeCategory.Speaker }).Take(HonouredAtOnce).ToList();
        foreach (var (index, person) in people.Index())
        {
            var guest = new GuestOfHonour
            {
                EventId = @event.Id,
                Rank = index + 1,
                Name = Languages.Of(person.Name) == "zh" ? new Bilingual(person.Name, person.LatinName) : new Bilingual("", person.Name),
                Title = Languages.Of(person.JobTitle) == "zh" ? new Bilingual(person.JobTitle, "") : new Bilingual("", person.JobTitle),
                Organisation = Languages.Of(person.Organisation) == "zh" ? new Bilingual(person.Organisation, "") : new Bilingual("", person.Organisation),
                ReceivedById = index % 2 == 0 ? this.people[Role.Staff] : this.people[Role.Organiser],
                ArrivesMinute = -10 * (index % 4),
                MetAt = index < 4 ? "贵宾室门口" : "一层大厅签到处",
            };
            guest.Answer(GuestState.Accepted, new());
            db.Add(guest);
            await db.SaveChangesAsync(cancel);
            if (person.ArrivedAt is { } at) await GuestOfHonour.TellReceiverAsync(db, guest.Id, at.AddSeconds(2), cancel);
        }
    }
}
