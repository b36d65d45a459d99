using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms;

/// <summary>
/// What an event asks when people register. The highest number is the one in use. As soon as somebody has answered it stays as it is, and the next change
/// makes the next version: answers always stand beside the words that were asked.
/// </summary>
public partial class FormVersion : Entity, IOfEvent
{
    public const int MostQuestions = 60;

    public required long EventId { get; init; }
    public int Number { get; private set; } = 1;

    public StandardFields Asks { get; set; } = new();

    public List<Question> Questions { get; private set; } = [];

    public IEnumerable<Question> InOrder => Questions.OrderBy(question => question.Position);

    /// <summary>Tells one state of the form from every other; a page carries it back.</summary>
    public string Stamp => Id == 0 ? "" : $"{Number}.{Version}";

    public Question? Find(string key) => Questions.Find(question => question.Key == key);

    /// <summary>The form in use. An event without one asks what all events ask.</summary>
    public static async Task<FormVersion> OfAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await FindAsync(db.FormVersions.AsNoTracking(), eventId, cancel) ?? new FormVersion { EventId = eventId };

    /// <summary>The same to change it inside the caller's transaction, while nobody answers it: once it is answered, its next version.</summary>
    /// <param name="stamp">What the person saw, where that matters.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has changed it since.</exception>
    public static async Task<FormVersion> ToChangeAsync(EventsDbContext db, long eventId, string? stamp, CancellationToken cancel)
    {
        await db.TakeTurnAsync(Turns.Form(eventId), cancel);
        var form = await FindAsync(db.FormVersions, eventId, cancel);
        if (stamp is not null && stamp != (form?.Stamp ?? "")) throw new DbUpdateConcurrencyException();
        if (form is null) return Added(db, new FormVersion { EventId = eventId });
        var id = form.Id;
        if (await db.Answers.AnyAsync(answer => answer.FormVersionId == id, cancel)) return Added(db, form.Next());
        // Also where only a question changes, the stamp is another one.
        db.Touch(form);
        return form;
    }

    /// <summary>The stamp of the form in use.</summary>
    public static async Task<string> StampAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await db.FormVersions.Where(form => form.EventId == eventId).OrderByDescending(form => form.Number).Select(form => new { form.Number, form.Version }).FirstOrDefaultAsync(cancel)
            is { } form ? $"{form.Number}.{form.Version}" : "";

    private static FormVersion Added(EventsDbContext db, FormVersion form)
    {
        db.Add(form);
        return form;
    }

    private static Task<FormVersion?> FindAsync(IQueryable<FormVersion> all, long eventId, CancellationToken cancel) => all
        .Include(form => form.Questions).ThenInclude(question => question.Options)
        .Where(form => form.EventId == eventId).OrderByDescending(form => form.Number).FirstOrDefaultAsync(cancel);

    private FormVersion Next()
    {
        var next = new FormVersion { EventId = EventId, Number = Number + 1, Asks = Asks with { } };
        next.Questions.AddRange(InOrder.Select(question => question.Copy()));
        return next;
    }
}
