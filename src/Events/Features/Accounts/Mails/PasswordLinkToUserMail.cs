using Events.Features.Accounts.Passwords;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.Extensions.Localization;

namespace Events.Features.Accounts.Mails;

/// <summary>For somebody who has forgotten the password, or whom an administrator helps. The link is made here, so that it stands nowhere else.</summary>
[MailKind("PasswordLinkToUser", IsPrivate = true)]
public class PasswordLinkToUserMail(EventsDbContext db, PasswordLinks links, MailPages pages, Chamber chamber, IStringLocalizer texts) : IMailComposer
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(2);

    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (await db.Users.FindAsync([mail.SubjectId], cancel) is not { IsActive: true } user) return null;

        var unit = await chamber.GetAsync();
        var model = new UserMailModel(user, unit, links.For(user, Validity));
        return await pages.ComposeAsync("/Features/Accounts/Mails/PasswordLinkToUser", texts["Set a new password"], model) with { FromName = unit.Name.ToString(), To = new(user.Email!, user.Name) };
    }
}

public sealed record UserMailModel(User User, Unit Chamber, string Address);
