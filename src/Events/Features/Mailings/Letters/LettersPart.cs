using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Mailings.Letters;

/// <summary>The letters of a playbook that have no day.</summary>
public class LettersPart(EventsDbContext db, IStringLocalizer texts) : PlaybookPart<IReadOnlyList<LettersPart.Line>>
{
    public sealed record Line(Bilingual Name, Bilingual Subject, Bilingual Body);

    public override string Key => "letters";

    public override bool IsChosen(CloneForm form) => form.Mails;

    protected override string Describe(IReadOnlyList<Line> letters) => texts["Letters: {0}", letters.Count];

    protected override IEnumerable<string> Lines(IReadOnlyList<Line> letters) => letters.Select(letter => letter.Name.ToString());

    protected override async Task ApplyAsync(IReadOnlyList<Line> letters, Event to, CancellationToken cancel)
    {
        if (await db.EventLetters.AnyAsync(letter => letter.EventId == to.Id, cancel)) return;
        db.AddRange(letters.Select(line => new EventLetter { EventId = to.Id, Name = line.Name, Subject = line.Subject, Body = line.Body }));
    }

    protected override async Task<IReadOnlyList<Line>?> TakeAsync(Event from, CancellationToken cancel)
    {
        var letters = await db.EventLetters.AsNoTracking().Where(letter => letter.EventId == from.Id).OrderBy(letter => letter.Id).ToListAsync(cancel);
        return letters.Count == 0 ? null : letters.ConvertAll(letter => new Line(letter.Name, letter.Subject, letter.Body));
    }
}
