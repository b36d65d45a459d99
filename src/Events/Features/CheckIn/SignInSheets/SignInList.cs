using System.ComponentModel.DataAnnotations;
using Events.Features.CheckIn.Badges;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.SignInSheets;

public enum SheetsBy
{
    [Display(Name = "One list of everybody")] Everybody,
    [Display(Name = "A list for each category")] Category,
    [Display(Name = "A list for each session")] Session,
    [Display(Name = "By organisation")] Organisation,
}

/// <summary>Those who are to sign, in lists in the order of their names.</summary>
public class SignInList(EventsDbContext db, IStringLocalizer texts)
{
    public sealed record Row(long Id, string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category);

    /// <param name="Heading">Empty for a list of everybody.</param>
    public sealed record Part(Bilingual Heading, IReadOnlyList<Row> Rows);

    public async Task<IReadOnlyList<Part>> ReadAsync(Event @event, SheetsBy by, CancellationToken cancel) => by switch
    {
        SheetsBy.Category => [.. (await RowsAsync(@event.Id, cancel)).GroupBy(row => row.Category).OrderBy(part => part.Key)
            .Select(part => new Part(Languages.Both(() => texts.Of(part.Key)), [.. part]))],
        SheetsBy.Session => await SessionsAsync(@event.Id, cancel),
        SheetsBy.Organisation => [.. (await RowsAsync(@event.Id, cancel)).GroupBy(row => NameKey.Of(row.Organisation)).Select(part => new Part(new(part.First().Organisation, ""), [.. part]))
            .OrderBy(part => part.Heading.IsEmpty).ThenBy(part => ReadingOrder.Of(part.Heading.Zh), StringComparer.Ordinal)],
        _ => await RowsAsync(@event.Id, cancel) is { Count: > 0 } rows ? [new Part(new(), rows)] : [],
    };

    private async Task<IReadOnlyList<Part>> SessionsAsync(long eventId, CancellationToken cancel)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(session => session.EventId == eventId && session.TakesSignUp)
            .OrderBy(session => session.StartMinute).ThenBy(session => session.Id).Select(session => new { session.Id, session.Title }).ToListAsync(cancel);
        var ids = sessions.Select(session => session.Id).ToList();
        var signedUp = await db.Set<SessionSignUp>().Where(signUp => ids.Contains(signUp.SessionId)).Select(signUp => new { signUp.SessionId, signUp.AttendeeId }).ToListAsync(cancel);
        var people = (await RowsAsync(eventId, cancel)).ToDictionary(row => row.Id);
        var bySession = signedUp.Where(one => people.ContainsKey(one.AttendeeId)).ToLookup(one => one.SessionId, one => people[one.AttendeeId]);
        return [.. sessions.Select(session => new Part(session.Title, Sorted(bySession[session.Id])))];
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(long eventId, CancellationToken cancel) => Sorted(await Badge.Wanted(db.Attendees.AsNoTracking(), eventId)
        .Select(a => new Row(a.Id, a.Name, a.LatinName, a.Organisation, a.JobTitle, a.Category)).ToListAsync(cancel));

    private static IReadOnlyList<Row> Sorted(IEnumerable<Row> rows) => [.. rows.OrderBy(row => ReadingOrder.Of(row.Name), StringComparer.Ordinal).ThenBy(row => row.Id)];
}
