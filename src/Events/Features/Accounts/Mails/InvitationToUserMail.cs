using Events.Features.Accounts.Passwords;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.Extensions.Localization;

namespace Events.Features.Accounts.Mails;

/// <summary>For somebody new, who sets a password and begins. It has become pointless once there is a password.</summary>
[MailKind("InvitationToUser", IsPrivate = true)]
public class InvitationToUserMail(EventsDbContext db, PasswordLinks links, MailPages pages, Chamber chamber, IStringLocalizer texts) : IMailComposer
{
    /// <summary>Longer than for a forgotten password: people read it when they are back at their desk.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (await db.Users.FindAsync([mail.SubjectId], cancel) is not { IsInvited: true } user) return null;

        var unit = await chamber.GetAsync();
        var model = new UserMailModel(user, unit, links.For(user, Validity));
        return await pages.ComposeAsync("/Features/Accounts/Mails/InvitationToUser", texts["Your access to the events of {0}", unit.Name], model) with { FromName = unit.Name.ToString(), To = new(user.Email!, user.Name) };
    }
}
