using System.Text;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters.Verify;

/// <summary>What somebody who holds a letter reads of it; nothing personal beyond what the paper shows.</summary>
public sealed record LetterCheck(
    string Number, LetterState State, DateTimeOffset? RevokedAt, DateTimeOffset IssuedAt, DateOnly StayTo, string TimeZone, Bilingual Unit,
    Bilingual EventTitle, DateTimeOffset EventStartsAt, DateTimeOffset EventEndsAt, bool EventIsCancelled, string FullName, string PassportTail)
{
    /// <summary>True, but for nothing any more: whoever looks at it must see that first.</summary>
    public bool IsForNothing => State == LetterState.Valid && EventIsCancelled;

    /// <summary>A number can be guessed, the code cannot: who knows no more than the number reads the state alone.</summary>
    public required bool IsByCode { get; init; }
}

/// <summary>Finds a letter by what somebody typed or scanned.</summary>
public class LetterChecks(EventsDbContext db, TimeProvider clock)
{
    public async Task<LetterCheck?> FindAsync(string typed, CancellationToken cancel)
    {
        var text = Tidy(typed);
        var code = text.Replace("-", "");
        var isCode = code.Length == SecretCode.Length && Base32.TryDecode(code, out _);
        var now = clock.GetUtcNow();
        var letters = db.VisaLetters.AsNoTracking();
        return await (isCode ? letters.Where(letter => letter.Code == code) : letters.Where(letter => letter.Number == text))
            .Select(letter => new LetterCheck(
                letter.Number, VisaLetter.StateOf(letter.RevokedAt, letter.ValidUntil, now), letter.RevokedAt, letter.IssuedAt, letter.StayTo, letter.TimeZone,
                letter.Unit.Name, letter.EventTitle, letter.EventStartsAt, letter.EventEndsAt, letter.Event.State == EventState.Cancelled,
                letter.FullName, letter.PassportTail)
            { IsByCode = isCode })
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Full-width forms narrowed, spaces left out, upper case.</summary>
    public static string Tidy(string typed) =>
        string.Concat(typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(character => !char.IsWhiteSpace(character)));
}
