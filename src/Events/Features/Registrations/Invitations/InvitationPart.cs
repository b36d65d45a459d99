using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.Series.Cloning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Invitations;

/// <summary>What the invitations of a playbook say beside the usual words, and when the silent are reminded.</summary>
public class InvitationPart(EventsDbContext db, IStringLocalizer texts) : PlaybookPart<InvitationPart.Content>
{
    public sealed record Content(Bilingual Words, int? RemindDays = null);

    public override string Key => "invitation";

    public override bool IsChosen(CloneForm form) => form.Mails;

    protected override string Describe(Content invitation) => texts["Words of the invitation"];

    protected override IEnumerable<string> Lines(Content invitation) => [Markdown.Text(invitation.Words.ToString())];

    protected override async Task ApplyAsync(Content invitation, Event to, CancellationToken cancel)
    {
        if (await InvitationRules.ToChangeAsync(db, to.Id, cancel) is { Id: 0 } rules) (rules.Words, rules.RemindDays) = (invitation.Words, invitation.RemindDays);
    }

    protected override async Task<Content?> TakeAsync(Event from, CancellationToken cancel) =>
        await InvitationRules.OfAsync(db, from.Id, cancel) is { Words.IsEmpty: false } rules ? new Content(rules.Words, rules.RemindDays) : null;
}
