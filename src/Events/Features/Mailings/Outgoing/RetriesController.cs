using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Outgoing;

/// <summary>Tries undelivered mails again at once, one or all that are found.</summary>
[Route("desk/mails"), Authorize(MailingsFeature.CanView)]
public class RetriesController(EventsDbContext db, MailList list, MailSignal signal, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("{id:long}/retry")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await SendAgainAsync(db.OutboxMails.Where(mail => mail.Id == id), cancel) == 0) throw new Refused(MailErrors.IsNotUndelivered);
        flash.Done("The mail is tried again now.");
        return new SeeOther(ReturnAddress.Of(Request));
    }

    /// <summary>All that have failed for good, of those that the list shows.</summary>
    [HttpPost("retries")]
    public async Task<IActionResult> CreateAll(MailList.Filter filter, CancellationToken cancel)
    {
        var count = await SendAgainAsync(list.Found(filter).Where(mail => mail.State == MailState.Failed), cancel);
        flash.Done("{0} mails are tried again now.", count);
        return new SeeOther(ReturnAddress.Of(Request));
    }

    private async Task<int> SendAgainAsync(IQueryable<OutboxMail> mails, CancellationToken cancel)
    {
        var count = await db.WriteAsync(() => OutboxMail.SendAgainAsync(mails, clock.GetUtcNow(), cancel), cancel);
        signal.Ring();
        return count;
    }
}
