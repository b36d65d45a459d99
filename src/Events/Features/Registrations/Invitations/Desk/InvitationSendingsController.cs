using Events.Features.Planning;
using Events.Features.Registrations.Invitations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>Sends invitations that are on the list, after the page has said how many and shown one.</summary>
[Route("desk/events/{eventId:long}/invitations/sendings"), Authorize(RegistrationsFeature.CanEdit)]
public class InvitationSendingsController(EventsDbContext db, EventAccess access, InvitationLetter letter, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    /// <param name="ids">Those chosen; none: all that are not sent yet.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, List<long> ids, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var chosen = await Chosen(eventId, ids).AsNoTracking().Include(i => i.Event).ToListAsync(cancel);
        var ready = chosen.Where(invitation => invitation.HasAddress).ToList();
        return View(new SendingPage(found, ready, [.. chosen.Except(ready)], await PreviewAsync(ready, cancel), WhyNot(found)) { IsAll = ids.Count == 0 });
    }

    /// <param name="until">Where the page said all: the last of those whom it meant, for no form carries thousands of keys.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, List<long> ids, long? until, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        if (ids.Count == 0 && until is null) throw new Refused(InvitationErrors.NobodyToSendTo);
        var now = clock.GetUtcNow();
        var sent = await db.WriteAsync(async () =>
        {
            var ready = await Chosen(eventId, ids).Where(i => i.Email != "" && (until == null || i.Id <= until)).Include(i => i.Event).ToListAsync(cancel);
            foreach (var invitation in ready)
            {
                invitation.Send(now);
                outbox.Add<InvitationToGuestMail>(invitation.Email, invitation.Name.In(invitation.Language), invitation.Language, invitation.Id);
            }
            await db.SaveChangesAsync(cancel);
            return ready.Count;
        }, cancel);
        if (sent == 0) throw new Refused(InvitationErrors.NobodyToSendTo);
        flash.Done("{0} invitations are on their way.", sent);
        return new SeeOther($"/desk/events/{eventId}/invitations");
    }

    private IQueryable<Invitation> Chosen(long eventId, List<long> ids)
    {
        var drafts = access.Of(db.Invitations).Where(i => i.EventId == eventId && i.State == InvitationState.Drafted);
        return (ids.Count == 0 ? drafts : drafts.Where(i => ids.Contains(i.Id))).OrderBy(i => i.Id);
    }

    private async Task<IReadOnlyList<ComposedMail>> PreviewAsync(IReadOnlyList<Invitation> ready, CancellationToken cancel)
    {
        List<ComposedMail> mails = [];
        foreach (var language in ready.Select(invitation => invitation.Language).Distinct())
        {
            using var speaking = Languages.Speak(language);
            mails.Add(await letter.PreviewAsync(ready.First(invitation => invitation.Language == language), language, cancel));
        }
        return mails;
    }

    private Refusal? WhyNot(Event found)
    {
        try
        {
            Invitation.MustBeSendable(found, clock.GetUtcNow());
            return null;
        }
        catch (Refused refused)
        {
            return refused.Refusal;
        }
    }
}

/// <param name="WithoutAddress">Those chosen to whom nothing can be sent.</param>
/// <param name="Mails">What the first of each language gets.</param>
/// <param name="Obstacle">Why nothing may be sent now; null where it may.</param>
public sealed record SendingPage(Event Event, IReadOnlyList<Invitation> Ready, IReadOnlyList<Invitation> WithoutAddress, IReadOnlyList<ComposedMail> Mails, Refusal? Obstacle)
{
    /// <summary>All that are not sent yet, not some that were chosen.</summary>
    public bool IsAll { get; init; }
}
