using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Invitations;

/// <summary>What the invitations of a playbook say beside the usual words, and when the silent are reminded.</summary>
public class InvitationPart(EventsDbContext db, IStringLocalizer texts) : PlaybookPart<InvitationPart.Content>
{
    public sealed record Content(Bilingual Words, int? RemindDays = null);

    public override string Key => "invitation";

    protected override string Describe(Content invitation) => texts["Words of the invitation"];

    protected override IEnumerable<string> Lines(Content invitation) => [Markdown.Text(invitation.Words.ToString())];

    protected override async Task ApplyAsync(Content invitation, Event to, CancellationToken cancel)
    {
        if (!await db.InvitationRules.AnyAsync(rules => rules.EventId == to.Id, cancel))
            db.Add(new InvitationRules { EventId = to.Id, Words = invitation.Words, RemindDays = invitation.RemindDays });
    }

    protected override async Task<Content?> TakeAsync(Event from, CancellationToken cancel) =>
        await InvitationRules.OfAsync(db, from.Id, cancel) is { Words.IsEmpty: false } rules ? new Content(rules.Words, rules.RemindDays) : null;
}
