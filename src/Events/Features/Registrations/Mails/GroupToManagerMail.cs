using Events.Features.Accounts;
using Events.Features.Registrations.Groups;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Mails;

/// <summary>Tells the manager of a group how its places stand when the mail leaves, and where people are named.</summary>
[MailKind("GroupToManager")]
public class GroupToManagerMail(EventsDbContext db, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings, TimeProvider clock) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        // Of several that are written at once, as when a whole group is decided about, the last one says it all.
        var kind = mail.Kind;
        if (await db.OutboxMails.AnyAsync(later => later.Kind == kind && later.SubjectId == mail.SubjectId && later.Id > mail.Id && (later.State == MailState.Queued || later.State == MailState.Sending || later.State == MailState.Retry), cancel)) return null;
        var group = await GroupPages.Whole(db).AsNoTracking().FirstOrDefaultAsync(g => g.Id == mail.SubjectId, cancel);
        if (group is null || !group.ManagerMayChange(clock.GetUtcNow())) return null;

        var unit = await chamber.GetAsync();
        var model = new GroupMailModel(group, unit, settings.Value.Address($"/r/{group.Secret}/group"), settings.Value.Address(group.JoinAddress));
        return await pages.ComposeAsync("/Features/Registrations/Mails/GroupToManager", texts["Places of your group: {0}", group.Event.Title], model) with
        {
            FromName = unit.Name.ToString(),
            To = new(group.ManagerEmail, group.ManagerName),
        };
    }
}

/// <param name="Address">The manager's page.</param>
/// <param name="JoinAddress">Where people put themselves down.</param>
public sealed record GroupMailModel(RegistrationGroup Group, Unit Chamber, string Address, string JoinAddress)
{
    public IEnumerable<(RegistrationState State, int Count)> States => Group.Registrations.GroupBy(place => place.State).OrderBy(same => same.Key).Where(same => same.Key != RegistrationState.Cancelled).Select(same => (same.Key, same.Count()));

    /// <summary>Until when seats are kept for the manager to take.</summary>
    public DateTimeOffset? OfferedUntil => Group.Places.Where(place => place.State == RegistrationState.Offered).Min(place => place.OfferedUntil);

    /// <summary>What the organiser wants to know, and why places were declined.</summary>
    public IEnumerable<string> Words => Group.Registrations.Select(place => place.IsAsked ? place.Question : place.DeclineReason).Where(words => words.Length > 0).Distinct();

    public int Unnamed => Group.Places.Count() - Group.Named;
}
