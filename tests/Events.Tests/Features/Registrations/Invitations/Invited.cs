using Events.Features.Planning;
using Events.Features.Registrations.Invitations;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Invitations;

/// <summary>Invitations for tests: sent two days ago, unless told otherwise.</summary>
public static class Invited
{
    public static Task<Invitation> PersonAsync(TestApp app, Event @event, Action<Invitation>? change = null, bool sent = true) => app.WriteAsync(async db =>
    {
        var invitation = new Invitation
        {
            EventId = @event.Id,
            Name = new Bilingual("李娜", "LI Na"),
            Title = new Bilingual("总经理", "General Manager"),
            Organisation = new Bilingual("海河贸易", "Haihe Trade"),
            Email = $"{TestApp.Unique("lina")}@guest.example",
            Language = "en",
            CreatedAt = app.Clock.GetUtcNow(),
        };
        change?.Invoke(invitation);
        db.Add(invitation);
        await db.SaveChangesAsync();
        await db.Entry(invitation).Reference(i => i.Event).LoadAsync();
        if (sent) invitation.Send(app.Clock.GetUtcNow().AddDays(-2));
        return invitation;
    });

    public static Task<Invitation> ReloadAsync(TestApp app, Invitation invitation) =>
        app.ReadAsync(db => db.Invitations.AsNoTracking().Include(i => i.Registration).ThenInclude(r => r!.Attendees).SingleAsync(i => i.Id == invitation.Id));

    /// <summary>How many mails of a kind were written about it.</summary>
    public static Task<int> MailsAsync(TestApp app, string kind, params Invitation[] about)
    {
        var ids = about.Select(invitation => invitation.Id).ToList();
        return app.ReadAsync(db => db.Set<OutboxMail>().CountAsync(mail => mail.Kind == kind && ids.Contains(mail.SubjectId)));
    }
}
