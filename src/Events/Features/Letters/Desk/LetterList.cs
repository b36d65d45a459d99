using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters.Desk;

/// <summary>The letters of an event, newest first, and the people who wait for theirs.</summary>
public class LetterList(EventsDbContext db, TimeProvider clock)
{
    private const int WaitingPerPage = 12, MostAffected = 100;

    public class Filter
    {
        public string? Q { get; set; }
        public LetterState? State { get; set; }
        public int Page { get; set; } = 1;

        /// <summary>The page of those who wait.</summary>
        public int Waiting { get; set; } = 1;
    }

    public sealed record Row(
        long Id, string Number, string FullName, string NativeName, string Organisation, string Nationality, DateOnly StayFrom, DateOnly StayTo,
        DateTimeOffset IssuedAt, string TimeZone, DateTimeOffset? RevokedAt, DateTimeOffset ValidUntil)
    {
        public LetterState State(DateTimeOffset now) => VisaLetter.StateOf(RevokedAt, ValidUntil, now);
    }

    public sealed record Waiting(long AttendeeId, string Name, string LatinName, string Organisation, string Country);

    public sealed record Affected(long Id, string Number, string FullName, bool IsCancelled);

    public Task<PagedList<Row>> ReadAsync(long eventId, Filter filter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var letters = db.VisaLetters.AsNoTracking().Where(letter => letter.EventId == eventId);
        letters = filter.State switch
        {
            LetterState.Valid => letters.Where(letter => letter.RevokedAt == null && letter.ValidUntil > now),
            LetterState.Expired => letters.Where(letter => letter.RevokedAt == null && letter.ValidUntil <= now),
            LetterState.Revoked => letters.Where(letter => letter.RevokedAt != null),
            _ => letters,
        };
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            letters = letters.Where(letter => EF.Functions.Like(letter.SearchText, pattern, "\\"));
        }
        return PagedList<Row>.ReadAsync(letters.OrderByDescending(letter => letter.IssuedAt).ThenByDescending(letter => letter.Id).Select(letter => new Row(
            letter.Id, letter.Number, letter.FullName, letter.NativeName, letter.Organisation, letter.Nationality, letter.StayFrom, letter.StayTo,
            letter.IssuedAt, letter.TimeZone, letter.RevokedAt, letter.ValidUntil)), filter.Page, cancel);
    }

    /// <summary>Those who asked for a letter, need one and have none that counts.</summary>
    public Task<PagedList<Waiting>> ReadWaitingAsync(long eventId, int page, CancellationToken cancel)
    {
        var (letters, withoutVisa) = (db.VisaLetters.Where(letter => letter.RevokedAt == null), VisaNeed.WithoutVisa);
        var people = db.Attendees.AsNoTracking().Where(person => person.EventId == eventId && person.NeedsVisaLetter && person.State == RegistrationState.Confirmed
            && !withoutVisa.Contains(person.Country) && !letters.Any(letter => letter.AttendeeId == person.Id));
        return PagedList<Waiting>.ReadAsync(
            people.OrderBy(person => person.Id).Select(person => new Waiting(person.Id, person.Name, person.LatinName, person.Organisation, person.Country)),
            page, cancel, WaitingPerPage);
    }

    /// <summary>Letters that count and are untrue by now: their event was cancelled, or was moved after they were issued.</summary>
    public async Task<IReadOnlyList<Affected>> ReadAffectedAsync(long eventId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.VisaLetters.AsNoTracking()
            .Where(letter => letter.EventId == eventId && letter.RevokedAt == null && letter.ValidUntil > now
                && (letter.Event.State == EventState.Cancelled || letter.Event.StartsAt != letter.EventStartsAt || letter.Event.EndsAt != letter.EventEndsAt
                    || letter.Event.Place.Zh != letter.EventPlace.Zh || letter.Event.Place.En != letter.EventPlace.En))
            .OrderBy(letter => letter.Id).Take(MostAffected)
            .Select(letter => new Affected(letter.Id, letter.Number, letter.FullName, letter.Event.State == EventState.Cancelled)).ToListAsync(cancel);
    }
}
