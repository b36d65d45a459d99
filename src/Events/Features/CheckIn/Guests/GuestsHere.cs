using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Guests;

/// <summary>
/// Finds the guests of honour, and the hosts beside them, among those who are registered: by the e-mail address of our address book, or by name in
/// either script. Of two of the same name the one counts who comes from the guest's organisation, then the one who comes as a person of honour.
/// </summary>
public class GuestsHere(EventsDbContext db)
{
    public sealed record Guest(
        long Id, GuestSide Side, GuestState State, Bilingual Name, Bilingual Deputy, Bilingual Title, Bilingual Organisation, string? Email, int? ArrivesMinute,
        Bilingual? Table, int? SeatRow, int? SeatNumber, string Remark)
    {
        public bool IsDeputy => State == GuestState.DeputySent && !Deputy.IsEmpty;

        /// <summary>Of whoever comes.</summary>
        public Bilingual Comer => IsDeputy ? Deputy : Name;

        public IReadOnlyList<string> Names => field ??= [.. new[] { Fold.Text(Comer.Zh), Fold.Text(Comer.En) }.Where(name => name.Length > 0).Distinct()];

        public string KnownEmail => IsDeputy ? "" : Fold.Email(Email ?? "");

        public bool IsKnownAs(Person person) => person.Email.Length > 0 && person.Email == KnownEmail;

        public bool MayBe(Person person) => IsKnownAs(person) || Names.Contains(Fold.Text(person.Name)) || Names.Contains(Fold.Text(person.LatinName));
    }

    public sealed record Person(long Id, string Name, string LatinName, string Email, string Organisation, AttendeeCategory Category, DateTimeOffset? ArrivedAt);

    /// <param name="Person">Null where nobody of that name is registered.</param>
    public sealed record Match(Guest Guest, Person? Person);

    /// <summary>Those of an event who have not declined, the guests before the hosts and each side in protocol order.</summary>
    public async Task<IReadOnlyList<Match>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var guests = await GuestsAsync(eventId, cancel);
        return Matched(guests, await NamedAsync(db.Attendees.Where(a => a.EventId == eventId), guests, cancel));
    }

    /// <summary>The same for those guests alone who may be one of some people. Mostly none is, and then the other people of the event are not looked through.</summary>
    public async Task<IReadOnlyList<Match>> AmongAsync(IQueryable<Attendee> some, long eventId, CancellationToken cancel)
    {
        var guests = await GuestsAsync(eventId, cancel);
        var alike = await NamedAsync(some.Where(a => a.EventId == eventId), guests, cancel);
        var meant = guests.Where(guest => alike.Exists(guest.MayBe)).ToList();
        return Matched(meant, await NamedAsync(db.Attendees.Where(a => a.EventId == eventId), meant, cancel));
    }

    private Task<List<Guest>> GuestsAsync(long eventId, CancellationToken cancel) => db.GuestsOfHonour.AsNoTracking()
        .Where(g => g.EventId == eventId && g.State != GuestState.Declined).OrderBy(g => g.Side).ThenBy(g => g.Rank).ThenBy(g => g.Id)
        .Select(g => new Guest(g.Id, g.Side, g.State, g.Name, g.Deputy, g.Title, g.Organisation, g.Contact!.Email, g.ArrivesMinute,
            g.Seat == null ? null : g.Seat.Table.Name, g.Seat == null || g.Seat.Table.Rows == 1 ? null : g.Seat.Row, g.Seat == null ? null : g.Seat.Number, g.Remark))
        .ToListAsync(cancel);

    /// <summary>What a person is found by begins with the name and the Latin name, folded; which guest it is, if any, is looked at afterwards.</summary>
    private static async Task<List<Person>> NamedAsync(IQueryable<Attendee> people, IReadOnlyCollection<Guest> guests, CancellationToken cancel)
    {
        if (guests.Count == 0) return [];
        var emails = guests.Select(guest => guest.KnownEmail).Where(email => email.Length > 0).ToList();
        var names = guests.SelectMany(guest => guest.Names).Distinct().ToList();
        return await people.AsNoTracking().NamedAndComing()
            .Where(a => emails.Contains(a.Email) || names.Any(name => a.SearchText.StartsWith(name) || a.SearchText.Contains(" " + name)))
            .Select(a => new Person(a.Id, a.Name, a.LatinName, a.Email, a.Organisation, a.Category, a.ArrivedAt)).ToListAsync(cancel);
    }

    private static IReadOnlyList<Match> Matched(IEnumerable<Guest> guests, List<Person> people) => [.. guests.Select(guest => new Match(guest, Find(guest, people)))];

    private static Person? Find(Guest guest, IEnumerable<Person> people)
    {
        var organisations = new[] { NameKey.Of(guest.Organisation.Zh), NameKey.Of(guest.Organisation.En) };
        return people.Where(guest.MayBe)
            .OrderByDescending(guest.IsKnownAs).ThenByDescending(person => person.Organisation.Length > 0 && organisations.Contains(NameKey.Of(person.Organisation)))
            .ThenByDescending(person => person.Category is AttendeeCategory.Vip or AttendeeCategory.Envoy).ThenBy(person => person.Id).FirstOrDefault();
    }
}
