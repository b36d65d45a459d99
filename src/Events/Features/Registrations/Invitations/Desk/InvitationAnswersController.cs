using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Invitations.Public;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>Staff answer on behalf of somebody who has telephoned or written.</summary>
[Route("desk/events/{eventId:long}/invitations/{id:long}/answer"), Authorize(RegistrationsFeature.CanEdit)]
public class InvitationAnswersController(EventsDbContext db, EventAccess access, CurrentUser user, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } invitation ? View(new AnswerPage(invitation, AnswerForm.Of(invitation))) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, long id, AnswerForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } invitation) return NotFound();
        form.MustBeComplete(invitation);
        db.Expect(invitation, form.Version);
        var answer = new Answering(clock.GetUtcNow(), Languages.Current, user.Name, form.Note ?? "");
        await db.WriteAsync(async () =>
        {
            if (form.Answer == InvitationState.Declined) outbox.TellGone(await invitation.DeclineAsync(db, form.Reason ?? "", answer, cancel));
            else await AcceptAsync(invitation, form, answer, cancel);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The answer of {0} is noted.", invitation.Name.ToString());
        return new SeeOther($"/desk/events/{eventId}/invitations");
    }

    private async Task AcceptAsync(Invitation invitation, AnswerForm form, Answering answer, CancellationToken cancel)
    {
        var former = invitation.BringsSomebody ? invitation.Registration : null;
        if (await invitation.AcceptAsync(db, form.ToAttendee(), form.Answer == InvitationState.Deputised, form.MayWait, answer, cancel) is not { } made) return;
        outbox.TellGone(former);
        outbox.Tell(made);
    }

    private Task<Invitation?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        InvitationAccess.Answerable(access.Of(db.Invitations)).FirstOrDefaultAsync(i => i.Id == id && i.EventId == eventId, cancel);
}

public sealed record AnswerPage(Invitation Invitation, AnswerForm Form);
