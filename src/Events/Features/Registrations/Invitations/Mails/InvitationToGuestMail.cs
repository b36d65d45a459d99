using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Invitations.Mails;

/// <summary>The letter that invites.</summary>
[MailKind("InvitationToGuest")]
public class InvitationToGuestMail(InvitationLetter letter) : IMailComposer
{
    public Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel) => letter.ComposeAsync(mail, isReminder: false, cancel);
}

/// <summary>Asks once more who has not answered.</summary>
[MailKind("InvitationReminderToGuest")]
public class InvitationReminderToGuestMail(InvitationLetter letter) : IMailComposer
{
    public Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel) => letter.ComposeAsync(mail, isReminder: true, cancel);
}

/// <summary>Puts the usual words and those of the organiser together, in the language of the mail.</summary>
public class InvitationLetter(EventsDbContext db, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings, TimeProvider clock)
{
    private const string HiddenSecret = "…";

    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, bool isReminder, CancellationToken cancel)
    {
        var invitation = await db.Invitations.AsNoTracking().Include(i => i.Event).FirstOrDefaultAsync(i => i.Id == mail.SubjectId, cancel);
        // Pointless by now: taken off the list, over, called off, or answered while the mail waited. Where the address was corrected, the link is for the new one alone.
        if (invitation is null || invitation.Event.State is EventState.Cancelled or EventState.Archived || invitation.Event.EndsAt <= clock.GetUtcNow()) return null;
        if (invitation.State is not (InvitationState.Drafted or InvitationState.Sent) || Fold.Email(mail.ToAddress) != invitation.Email) return null;
        if (!invitation.Event.IsPublished) throw new Refused(InvitationErrors.PublishBefore);
        return await ComposeAsync(invitation, isReminder, invitation.Secret, mail.Language, cancel);
    }

    /// <summary>As the person would get it, for somebody else to look at: whoever has the secret may answer.</summary>
    public Task<ComposedMail> PreviewAsync(Invitation invitation, string language, CancellationToken cancel) => ComposeAsync(invitation, false, HiddenSecret, language, cancel);

    private async Task<ComposedMail> ComposeAsync(Invitation invitation, bool isReminder, string secret, string language, CancellationToken cancel)
    {
        var unit = await chamber.GetAsync();
        var rules = await InvitationRules.OfAsync(db, invitation.EventId, cancel);
        var model = new InvitationMailModel(invitation, invitation.Event, rules, InvitationGreeting.Of(invitation, language), unit, isReminder, settings.Value.Address($"/i/{secret}"));
        var subject = isReminder ? texts["We should be glad to hear from you: {0}", invitation.Event.Title] : texts["Invitation: {0}", invitation.Event.Title];
        return await pages.ComposeAsync("/Features/Registrations/Invitations/Mails/InvitationToGuest", subject, model) with
        {
            FromName = unit.Name.ToString(),
            To = new(invitation.Email, invitation.Name.In(language)),
        };
    }
}

/// <param name="Greeting">How the letter begins.</param>
/// <param name="Address">Where to answer.</param>
public sealed record InvitationMailModel(Invitation Invitation, Event Event, InvitationRules Rules, string Greeting, Unit Chamber, bool IsReminder, string Address);
