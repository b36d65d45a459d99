using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Invitations;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private const int Invited = 30;

    private static readonly (string Zh, string En)[] Regrets =
    [
        ("届时在国外出差，很遗憾不能出席，预祝论坛圆满成功。", "I shall be travelling in those days and regret that I cannot attend. I wish the forum every success."),
        ("与本馆国庆招待会时间冲突。", "Our national day reception falls on the same day."),
    ];

    private static readonly (string Zh, string En)[] Deputies = [("", "Elena Morozova"), ("", "Daniel Weber"), ("苏敏", "SU Min")];

    /// <summary>The forum that is to come invites envoys, chambers and members; some have answered, some have not, and some are yet to be written to.</summary>
    private async Task AddInvitationsAsync(CancellationToken cancel)
    {
        var forum = await db.Events.Include(e => e.Seats).FirstAsync(e => e.Slug == "jingang-forum-10", cancel);
        var day = forum.Day(Anchor.Start);
        db.Add(new InvitationRules
        {
            EventId = forum.Id,
            AnswerBy = day.AddDays(-12),
            RemindDays = 5,
            Words = new Bilingual(
                "本届论坛以“**新通道、新伙伴、新订单**”为主题，设主论坛与专题对接，并安排企业现场洽谈。\n\n为便于安排座次与接待，敬请您或贵单位联络人及早回复。",
                "This year's theme is **new routes, new partners, new orders**: a plenary session, followed by business meetings.\n\nYour reply helps us to prepare the seating and your reception."),
        });
        var contacts = await db.Contacts.Include(c => c.Organisation).Where(c => c.Email != "" && c.LeftOn == null && c.Role == ContactRole.Head).OrderBy(c => c.Id).ToListAsync(cancel);
        var chosen = contacts.Where(c => c.Organisation.Kind == OrganisationKind.Embassy).Take(12)
            .Concat(contacts.Where(c => c.Organisation.Kind == OrganisationKind.ForeignChamber).Take(6))
            .Concat(contacts.Where(c => c.Organisation.Kind == OrganisationKind.Member)).DistinctBy(c => c.Email).Take(Invited).ToList();
        var invitations = chosen.Select(contact => Invitation.Of(forum.Id, contact, null, now.AddDays(-14))).ToList();
        db.AddRange(invitations);
        await db.SaveChangesAsync(cancel);
        foreach (var (place, invitation) in invitations.Index()) await AnswerAsync(invitation, place, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>In turn, so that each kind of organisation has answered in every way.</summary>
    private async Task AnswerAsync(Invitation invitation, int place, CancellationToken cancel)
    {
        if (place % 10 == 9) return;
        invitation.Send(At(-13, 9 * 60 + 30));
        var answer = new Answering(At(-10 + place % 8, 9 * 60 + 17 * place), invitation.Language);
        var byPhone = answer with { By = "刘洋", Note = "联络人来电告知" };
        switch (place % 10)
        {
            case 0 or 3 or 6:
                await invitation.AcceptAsync(db, InvitedForm.Of(invitation).ToAttendee(), isDeputy: false, mayWait: false, place % 10 == 3 ? byPhone : answer, cancel);
                break;
            case 2:
                await invitation.DeclineAsync(db, invitation.Language == "zh" ? Regrets[place / 10 % 2].Zh : Regrets[place / 10 % 2].En, answer, cancel);
                break;
            case 5:
                await invitation.AcceptAsync(db, Deputy(invitation, Deputies[place / 10]), isDeputy: true, mayWait: false, answer, cancel);
                break;
            case 8:
                invitation.Remind(At(-3, 10 * 60));
                break;
        }
    }

    /// <summary>In office hours of the chamber, some days from today.</summary>
    private DateTimeOffset At(int days, int minute) => Zones.Instant(Today.AddDays(days).ToDateTime(default).AddMinutes(minute), settings.Value.TimeZone);

    private static Attendee Deputy(Invitation invitation, (string Zh, string En) name) => new()
    {
        Name = name.Zh.Length > 0 ? name.Zh : name.En,
        LatinName = name.Zh.Length > 0 ? name.En : "",
        Email = $"{string.Concat(Fold.Text(name.En).Where(char.IsAsciiLetter))}@{invitation.Email.Split('@')[1]}",
        Organisation = invitation.Organisation.In(invitation.Language),
        Country = invitation.Country,
    };
}
