using Events.Platform.Data;

namespace Events.Platform.Mail;

/// <summary>Puts mails into the outbox of the current change, and wakes the delivery once the change is durable.</summary>
public class Outbox(EventsDbContext db, MailSignal signal, TimeProvider clock)
{
    /// <param name="subjectId">The key of what the mail is about. It must be known: save a new row first, inside one transaction.</param>
    public OutboxMail Add<TComposer>(string address, string name, string language, long subjectId) where TComposer : IMailComposer
    {
        var mail = OutboxMail.To(address, name, language, MailKindAttribute.Of(typeof(TComposer)).Name, subjectId, clock.GetUtcNow());
        db.Add(mail);
        db.AfterCommit(() => { signal.Ring(); return Task.CompletedTask; });
        return mail;
    }
}
