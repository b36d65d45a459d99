using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Planning.Mails;

/// <summary>What is overdue and still open, for one of our own people: as owner, as lead or as head of the unit.</summary>
[MailKind("OverdueTasksToStaff")]
public class OverdueTasksToStaffMail(EventsDbContext db, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        var reader = await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.Id == mail.SubjectId && user.DeactivatedAt == null, cancel);
        if (reader is null || await LinesAsync(mail.Id, cancel) is not { Count: > 0 } lines) return null;

        var unit = await chamber.GetAsync();
        var model = new OverdueTasksMailModel(reader.Name, lines, unit, settings.Value.Address("/desk/tasks"), settings.Value.Address("/desk/events"));
        return await pages.ComposeAsync("/Features/Planning/Mails/OverdueTasksToStaff", texts["Overdue tasks: {0}", lines.Count], model) with
        {
            FromName = unit.Name.ToString(),
            To = new(reader.Email ?? "", reader.Name),
        };
    }

    /// <summary>What was finished, moved or cancelled since the mail was written is not in it.</summary>
    private Task<List<OverdueTasksMailModel.Line>> LinesAsync(long mailId, CancellationToken cancel) => db.TaskEscalations.AsNoTracking()
        .Where(one => one.MailId == mailId && one.Task.DoneAt == null && one.Task.DueOn == one.DueOn
            && (one.Task.Event.State == EventState.Draft || one.Task.Event.State == EventState.Published))
        .OrderBy(one => one.DueOn).ThenBy(one => one.TaskId)
        .Select(one => new OverdueTasksMailModel.Line(
            one.Step, one.TaskId, one.Task.EventId, one.Task.Title, one.Task.Event.Title, one.DueOn, one.Task.Owner!.Name, one.Task.OwnerId == one.UserId))
        .ToListAsync(cancel);
}

/// <param name="Address">The reader's own tasks.</param>
/// <param name="Events">What the address of each task begins with.</param>
public sealed record OverdueTasksMailModel(string Reader, IReadOnlyList<OverdueTasksMailModel.Line> Lines, Unit Chamber, string Address, string Events)
{
    /// <param name="IsOwn">Whether the reader is the owner, who need not be named.</param>
    public sealed record Line(EscalationStep Step, long TaskId, long EventId, Bilingual Title, Bilingual Event, DateOnly DueOn, string? Owner, bool IsOwn);

    public IEnumerable<IGrouping<EscalationStep, Line>> Parts => Lines.GroupBy(line => line.Step).OrderBy(part => part.Key);

    public string AddressOf(Line line) => $"{Events}/{line.EventId}/tasks/{line.TaskId}";
}
