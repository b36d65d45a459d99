using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>Who is invited to an event and what they answered.</summary>
public class InvitationList(EventsDbContext db)
{
    public class Filter
    {
        public string? Q { get; set; }
        public InvitationState? State { get; set; }
        public int Page { get; set; } = 1;

        public bool IsOn => !string.IsNullOrWhiteSpace(Q) || State is not null;
    }

    /// <param name="Person">Who is registered because of it: the invited person, or whoever comes instead.</param>
    public sealed record Row(
        long Id, Bilingual Name, Bilingual Title, Bilingual Organisation, string Email, string Country, string Language, AttendeeCategory Category, InvitationState State,
        DateTimeOffset? SentAt, DateTimeOffset? RemindedAt, DateTimeOffset? AnsweredAt, string AnsweredBy, string AnswerNote, string Reason,
        RegistrationState? Registration, long? PersonId, string? Person)
    {
        /// <summary>It was accepted, and the registration has ended since.</summary>
        public bool IsWithdrawn => State is InvitationState.Accepted or InvitationState.Deputised
            && Registration is null or RegistrationState.Cancelled or RegistrationState.Declined or RegistrationState.Lapsed;
    }

    public Task<PagedList<Row>> ReadAsync(long eventId, Filter filter, CancellationToken cancel) => PagedList<Row>.ReadAsync(Rows(eventId, filter), filter.Page, cancel);

    /// <summary>All rows of the filter, one after the other.</summary>
    public IAsyncEnumerable<Row> StreamAsync(long eventId, Filter filter) => Rows(eventId, filter).AsAsyncEnumerable();

    public Task<Dictionary<InvitationState, int>> CountAsync(long eventId, CancellationToken cancel) => db.Invitations.Where(i => i.EventId == eventId)
        .GroupBy(i => i.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);

    /// <summary>Those who were written to a while ago and have not answered: see <see cref="Invitation.MayBeReminded"/>.</summary>
    public static IQueryable<Invitation> Silent(IQueryable<Invitation> invitations, DateTimeOffset now)
    {
        var before = now - Invitation.Pause;
        return invitations.Where(i => i.State == InvitationState.Sent && i.Email != "" && i.SentAt <= before && (i.RemindedAt == null || i.RemindedAt <= before));
    }

    private IQueryable<Row> Rows(long eventId, Filter filter)
    {
        var found = db.Invitations.AsNoTracking().Where(i => i.EventId == eventId);
        if (filter.State is { } state) found = found.Where(i => i.State == state);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            found = found.Where(i => EF.Functions.Like(i.SearchText, pattern, "\\"));
        }
        return found.OrderBy(i => i.State != InvitationState.Drafted).ThenBy(i => i.Id).Select(i => new Row(
            i.Id, i.Name, i.Title, i.Organisation, i.Email, i.Country, i.Language, i.Category, i.State, i.SentAt, i.RemindedAt, i.AnsweredAt, i.AnsweredBy, i.AnswerNote, i.Reason,
            i.Registration == null ? null : i.Registration.State,
            i.Registration!.Attendees.OrderBy(a => a.Id).Select(a => (long?)a.Id).FirstOrDefault(), i.Registration.Attendees.OrderBy(a => a.Id).Select(a => a.Name).FirstOrDefault()));
    }
}
