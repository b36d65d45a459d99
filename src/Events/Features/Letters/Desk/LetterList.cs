using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters.Desk;

/// <summary>The letters of an event, newest first, and the people who wait for theirs.</summary>
public class LetterList(EventsDbContext db, TimeProvider clock)
{
    /// <summary>So many of those who wait are shown; the next ones move up as letters are issued.</summary>
    public const int MostWaiting = 12;

    public class Filter
    {
        public string? Q { get; set; }
        public LetterState? State { get; set; }
        public int Page { get; set; } = 1;
    }

    public sealed record Row(
        long Id, string Number, string FullName, string NativeName, string Organisation, string Nationality, DateOnly StayFrom, DateOnly StayTo,
        DateTimeOffset IssuedAt, string TimeZone, DateTimeOffset? RevokedAt, DateTimeOffset ValidUntil)
    {
        public LetterState State(DateTimeOffset now) => VisaLetter.StateOf(RevokedAt, ValidUntil, now);
    }

    public sealed record Waiting(long AttendeeId, string Name, string LatinName, string Organisation, string Country);

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

    /// <summary>Those who asked for a letter and have none that counts.</summary>
    public async Task<(IReadOnlyList<Waiting> People, int Total)> ReadWaitingAsync(long eventId, CancellationToken cancel)
    {
        var letters = db.VisaLetters.Where(letter => letter.RevokedAt == null);
        var people = db.Attendees.AsNoTracking().Where(person => person.EventId == eventId && person.NeedsVisaLetter && person.CancelledAt == null
            && !letters.Any(letter => letter.AttendeeId == person.Id));
        var first = await people.OrderBy(person => person.Id).Take(MostWaiting)
            .Select(person => new Waiting(person.Id, person.Name, person.LatinName, person.Organisation, person.Country)).ToListAsync(cancel);
        return (first, first.Count < MostWaiting ? first.Count : await people.CountAsync(cancel));
    }
}
