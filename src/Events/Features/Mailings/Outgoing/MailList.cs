using System.Text.RegularExpressions;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Outgoing;

/// <summary>Every mail that was written, newest first, with what became of it.</summary>
public partial class MailList(EventsDbContext db)
{
    public class Filter
    {
        public string? Q { get; set; }
        public MailState? State { get; set; }

        /// <summary>The mails of one reminder alone.</summary>
        public long? Reminder { get; set; }

        public int Page { get; set; } = 1;

        public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && State is null && Reminder is null;
    }

    public sealed partial record Row(
        long Id, string Kind, string ToName, string ToAddress, MailState State, string? Subject, int Tries, DateTimeOffset CreatedAt,
        DateTimeOffset NextTryAt, DateTimeOffset? SentAt, string? LastError)
    {
        /// <summary>What it is, in words: <c>TicketToAttendee</c> reads “Ticket to attendee”.</summary>
        public string What => Capital().Replace(Kind, match => " " + match.Value.ToLowerInvariant()).TrimStart() is [var first, .. var rest]
            ? char.ToUpperInvariant(first) + rest
            : Kind;

        public bool IsUndelivered => State is MailState.Failed or MailState.Retry;

        [GeneratedRegex("[A-Z]")]
        private static partial Regex Capital();
    }

    /// <param name="Rule">The reminder whose mails they are, where the list is of one reminder.</param>
    public sealed record Result(Filter Filter, PagedList<Row> Mails, IReadOnlyDictionary<MailState, int> Counts, ReminderRule? Rule)
    {
        public int Failed => Counts.GetValueOrDefault(MailState.Failed);
    }

    public async Task<Result> ReadAsync(Filter filter, CancellationToken cancel)
    {
        var found = Found(filter);
        var counts = await found.GroupBy(mail => mail.State).Select(group => new { group.Key, Number = group.Count() }).ToDictionaryAsync(c => c.Key, c => c.Number, cancel);
        if (filter.State is { } state) found = found.Where(mail => mail.State == state);
        var rows = found.OrderByDescending(mail => mail.CreatedAt).ThenByDescending(mail => mail.Id).Select(mail => new Row(
            mail.Id, mail.Kind, mail.ToName, mail.ToAddress, mail.State, mail.Subject, mail.Tries, mail.CreatedAt, mail.NextTryAt, mail.SentAt, mail.LastError));
        var rule = filter.Reminder is { } id ? await db.ReminderRules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) : null;
        return new Result(filter, await PagedList<Row>.ReadAsync(rows, filter.Page, cancel), counts, rule);
    }

    /// <summary>What search and reminder leave, in every state.</summary>
    public IQueryable<OutboxMail> Found(Filter filter)
    {
        var (mails, deliveries) = (db.OutboxMails.AsNoTracking(), db.ReminderDeliveries);
        if (filter.Reminder is { } rule) mails = mails.Where(mail => deliveries.Any(delivery => delivery.RuleId == rule && delivery.MailId == mail.Id));
        if (string.IsNullOrWhiteSpace(filter.Q)) return mails;
        var pattern = $"%{filter.Q.Trim().ToLowerInvariant().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
        return mails.Where(mail => EF.Functions.Like(mail.ToAddress.ToLower(), pattern, "\\") || EF.Functions.Like(mail.ToName.ToLower(), pattern, "\\")
            || EF.Functions.Like(mail.Subject!.ToLower(), pattern, "\\"));
    }
}
