using Events.Features.Planning;
using Events.Features.Registrations;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private static readonly string[] DietsZh = ["清真", "素食", "不吃海鲜"];
    private static readonly string[] DietsEn = ["Halal", "Vegetarian", "No seafood"];

    /// <summary>Everybody who is coming or came, and some who have cancelled.</summary>
    private List<Registration> Register(Event @event, DemoEvent line, DemoCrowd crowd, DateTimeOffset published, DateTimeOffset lately)
    {
        var until = Earlier(lately, Earlier(@event.RegistrationClosesAt ?? @event.StartsAt, @event.StartsAt.AddHours(-12)));
        var coming = Guests(line, line.Attendees - line.WalkIns, crowd);
        var registrations = Together(coming).Select(party => Register(@event, line, party, Between(published, until, line.TimeZone))).ToList();
        foreach (var person in crowd.Draw(line.Attendees >= 20 ? line.Attendees / 25 : 0, person => person.IsLocal))
        {
            var registration = Register(@event, line, [person], Between(published, until, line.TimeZone));
            registration.Cancel(Between(registration.CreatedAt, until, line.TimeZone));
            registrations.Add(registration);
        }
        return registrations;
    }

    private Registration Register(Event @event, DemoEvent line, IReadOnlyList<DemoPerson> party, DateTimeOffset at, RegistrationSource? source = null) => Registration.Of(
        @event,
        source ?? (IsPublic(line.Kind) && random.Next(100) < 85 ? RegistrationSource.Form : RegistrationSource.Import),
        party[0].Language,
        [.. party.Select(person => person.ToAttendee(Diet(person), needsLetter: line.Letters > 0 && !person.IsLocal && random.Next(100) < 60))],
        at);

    /// <summary>An event about a country has its guests; journeys and meetings are for our own people.</summary>
    private static List<DemoPerson> Guests(DemoEvent line, int count, DemoCrowd crowd) => line.Kind switch
    {
        EventKind.EmbassyVisit => [.. crowd.Draw(line.GuestsFrom!.Count, person => IsEnvoy(person, line)), .. crowd.Draw(count - line.GuestsFrom.Count, IsOurs)],
        EventKind.IncomingDelegation => [.. crowd.Draw(count * 3 / 4, person => IsGuest(person, line)), .. crowd.Draw(count - count * 3 / 4, IsOurs)],
        EventKind.OutboundDelegation or EventKind.Meeting => crowd.Draw(count, IsOurs),
        _ => crowd.Draw(count, _ => true),
    };

    /// <summary>People find it by themselves; for the others, the chamber puts the list together.</summary>
    private static bool IsPublic(EventKind kind) => kind is EventKind.Forum or EventKind.TradeFair or EventKind.Meeting;

    private static bool IsOurs(DemoPerson person) => person.IsLocal && person.Category is AttendeeCategory.Member or AttendeeCategory.Staff;

    private static bool IsEnvoy(DemoPerson person, DemoEvent line) => line.GuestsFrom!.Contains(person.Country) && person.Category == AttendeeCategory.Envoy;

    private static bool IsGuest(DemoPerson person, DemoEvent line) => line.GuestsFrom!.Contains(person.Country) && person.Category != AttendeeCategory.Envoy;

    /// <summary>Colleagues register together now and then.</summary>
    private IEnumerable<IReadOnlyList<DemoPerson>> Together(List<DemoPerson> people) => people
        .GroupBy(person => person.Organisation)
        .SelectMany(colleagues => random.Next(100) < 30 ? colleagues.Chunk(3) : colleagues.Chunk(1));

    private string Diet(DemoPerson person) => random.Next(100) >= 12 ? "" : Pick(person.Language == "zh" ? DietsZh : DietsEn);

    /// <summary>The counters hold what a recount of the rows gives.</summary>
    private async Task SeatAsync(Event @event, List<Registration> registrations, CancellationToken cancel)
    {
        var seats = registrations.Where(registration => !registration.IsCancelled).Sum(registration => registration.Attendees.Count);
        if (!await SeatPool.TakeAsync(db, @event.SeatsId, seats, cancel)) throw new InvalidOperationException($"{@event.Slug} has too few seats for its {seats} people.");
        foreach (var share in @event.Shares)
        {
            var brought = registrations.Where(registration => registration.PartnerUnitId == share.UnitId && !registration.IsCancelled).Sum(registration => registration.Attendees.Count);
            if (!await SeatPool.TakeAsync(db, share.SeatsId, brought, cancel)) throw new InvalidOperationException($"{@event.Slug} has too small a quota for {brought} people.");
        }
    }
}
