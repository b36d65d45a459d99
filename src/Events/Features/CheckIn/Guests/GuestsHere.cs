using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Guests;

/// <summary>
/// Finds the guests of honour among those who are registered: by the e-mail address of our address book, or by name in either script. Of two of the
/// same name the one counts who comes from the guest's organisation, then the one who comes as a person of honour.
/// </summary>
public class GuestsHere(EventsDbContext db)
{
    public sealed record Guest(
        long Id, GuestState State, Bilingual Name, Bilingual Deputy, Bilingual Title, Bilingual Organisation, string? Email, int? ArrivesMinute, Bilingual? Table, int? SeatRow, int? SeatNumber)
    {
        public bool IsDeputy => State == GuestState.DeputySent && !Deputy.IsEmpty;

        /// <summary>Of whoever comes.</summary>
        public Bilingual Comer => IsDeputy ? Deputy : Name;

        public IEnumerable<string> Names => new[] { Fold.Text(Comer.Zh), Fold.Text(Comer.En) }.Where(name => name.Length > 0);

        public string KnownEmail => IsDeputy ? "" : Fold.Email(Email ?? "");
    }

    public sealed record Person(long Id, string Name, string LatinName, string Email, string Organisation, AttendeeCategory Category, DateTimeOffset? ArrivedAt);

    /// <param name="Person">Null where nobody of that name is registered.</param>
    public sealed record Match(Guest Guest, Person? Person);

    /// <summary>The guests of an event who have not declined, in protocol order.</summary>
    public async Task<IReadOnlyList<Match>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var guests = await db.GuestsOfHonour.AsNoTracking()
            .Where(g => g.EventId == eventId && g.Side == GuestSide.Guests && g.State != GuestState.Declined).OrderBy(g => g.Rank).ThenBy(g => g.Id)
            .Select(g => new Guest(g.Id, g.State, g.Name, g.Deputy, g.Title, g.Organisation, g.Contact!.Email, g.ArrivesMinute,
                g.Seat == null ? null : g.Seat.Table.Name, g.Seat == null || g.Seat.Table.Rows == 1 ? null : g.Seat.Row, g.Seat == null ? null : g.Seat.Number))
            .ToListAsync(cancel);
        if (guests.Count == 0) return [];

        var emails = guests.Select(guest => guest.KnownEmail).Where(email => email.Length > 0).ToList();
        // What a person is found by begins with the name and the Latin name, folded; which of them it is, is looked at below.
        var names = guests.SelectMany(guest => guest.Names).Distinct().ToList();
        var people = await db.Attendees.AsNoTracking()
            .Where(a => a.EventId == eventId && a.State == RegistrationState.Confirmed && !a.IsOpen && (emails.Contains(a.Email) || names.Any(name => a.SearchText.StartsWith(name) || a.SearchText.Contains(" " + name))))
            .Select(a => new Person(a.Id, a.Name, a.LatinName, a.Email, a.Organisation, a.Category, a.ArrivedAt)).ToListAsync(cancel);
        return [.. guests.Select(guest => new Match(guest, Find(guest, people)))];
    }

    private static Person? Find(Guest guest, IEnumerable<Person> people)
    {
        var names = guest.Names.ToHashSet();
        var organisations = new[] { NameKey.Of(guest.Organisation.Zh), NameKey.Of(guest.Organisation.En) };
        bool IsKnown(Person person) => person.Email.Length > 0 && person.Email == guest.KnownEmail;
        return people.Where(person => IsKnown(person) || names.Contains(Fold.Text(person.Name)) || names.Contains(Fold.Text(person.LatinName)))
            .OrderByDescending(IsKnown).ThenByDescending(person => person.Organisation.Length > 0 && organisations.Contains(NameKey.Of(person.Organisation)))
            .ThenByDescending(person => person.Category is AttendeeCategory.Vip or AttendeeCategory.Envoy).ThenBy(person => person.Id).FirstOrDefault();
    }
}
