using Events.Platform.Data;

namespace Events.Platform.Mail;

/// <summary>Puts mails into the outbox of the current change, and wakes the delivery once the change is durable.</summary>
public class Outbox(EventsDbContext db, MailSignal signal, TimeProvider clock)
{
    /// <param name="subjectId">The key of what the mail is about. It must be known: save a new row first, inside one transaction.</param>
    public OutboxMail Add<TComposer>(string address, string name, string language, long subjectId) where TComposer : IMailComposer
    {
        var mail = OutboxMail.To<TComposer>(address, name, language, subjectId, clock.GetUtcNow());
        AddEach(_ => [mail]);
        return mail;
    }

    /// <summary>The same of mails that are made for the moment that is given.</summary>
    public void AddEach(Func<DateTimeOffset, IEnumerable<OutboxMail>> mails)
    {
        db.AddRange(mails(clock.GetUtcNow()));
        db.AfterCommit(() => { signal.Ring(); return Task.CompletedTask; });
    }
}
