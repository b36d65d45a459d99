using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Attendees;

/// <summary>The people of an event, as the desk lists and exports them.</summary>
public class AttendeeList(EventsDbContext db)
{
    public enum Presence { All, Arrived, NotArrived, Unnamed, Cancelled }

    public class Filter
    {
        public string? Q { get; set; }
        public AttendeeCategory? Category { get; set; }
        public Presence Show { get; set; }

        /// <summary>The unit that brought them.</summary>
        public long? Partner { get; set; }

        /// <summary>Those of one group.</summary>
        public long? Group { get; set; }

        public int Page { get; set; } = 1;

        public bool IsOn => !string.IsNullOrWhiteSpace(Q) || Category is not null || Partner is not null || Group is not null || Show != Presence.All;
    }

    public sealed record Row(
        long Id, long RegistrationId, string Name, string LatinName, string Organisation, string JobTitle, string Email, string Phone, string Country,
        AttendeeCategory Category, string Diet, bool NeedsVisaLetter, DateTimeOffset RegisteredAt, DateTimeOffset? ArrivedAt, DateTimeOffset? CancelledAt, RegistrationState State, bool IsOpen, string? Group);

    /// <param name="event">With its seats: as many are taken as people are coming.</param>
    public Task<PagedList<Row>> ReadAsync(Event @event, Filter filter, CancellationToken cancel) =>
        PagedList<Row>.ReadAsync(Rows(@event.Id, filter), filter.Page, cancel, known: filter.IsOn ? null : @event.Seats.Taken);

    /// <summary>Those whom a partner brought, and nobody else.</summary>
    public Task<PagedList<Row>> ReadAsync(EventShare share, Filter filter, CancellationToken cancel) =>
        PagedList<Row>.ReadAsync(Rows(share.EventId, filter, share.UnitId), filter.Page, cancel);

    /// <summary>All rows of the filter, one after the other.</summary>
    /// <param name="broughtBy">Those alone whom this unit brought.</param>
    public IAsyncEnumerable<Row> StreamAsync(long eventId, Filter filter, long? broughtBy = null) => Rows(eventId, filter, broughtBy).AsAsyncEnumerable();

    private IQueryable<Row> Rows(long eventId, Filter filter, long? broughtBy = null)
    {
        var people = db.Attendees.AsNoTracking().Where(a => a.EventId == eventId);
        if (broughtBy is { } unit) people = people.Where(a => a.Registration.EventId == eventId && a.Registration.PartnerUnitId == unit);
        if (filter.Partner is { } partner) people = people.Where(a => a.Registration.EventId == eventId && a.Registration.PartnerUnitId == partner);
        if (filter.Group is { } group) people = people.Where(a => a.Registration.EventId == eventId && a.Registration.GroupId == group);
        people = filter.Show switch
        {
            Presence.Arrived => people.Where(a => a.State == RegistrationState.Confirmed && a.ArrivedAt != null),
            Presence.NotArrived => people.Where(a => a.State == RegistrationState.Confirmed && a.ArrivedAt == null),
            Presence.Unnamed => people.Where(a => a.State == RegistrationState.Confirmed && a.IsOpen),
            Presence.Cancelled => people.Where(a => a.CancelledAt != null),
            _ => people.Where(a => a.State == RegistrationState.Confirmed),
        };
        if (filter.Category is { } category) people = people.Where(a => a.Category == category);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            people = people.Where(a => EF.Functions.Like(a.SearchText, pattern, "\\"));
        }
        return people.OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new Row(
            a.Id, a.RegistrationId, a.Name, a.LatinName, a.Organisation, a.JobTitle, a.Email, a.Phone, a.Country, a.Category, a.Diet, a.NeedsVisaLetter,
            a.Registration.CreatedAt, a.ArrivedAt, a.CancelledAt, a.State, a.IsOpen, a.Registration.Group!.Name));
    }
}
