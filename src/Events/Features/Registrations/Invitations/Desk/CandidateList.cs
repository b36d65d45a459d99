using Events.Features.Organisations;
using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>The people of those organisations that a filter of the directory finds, to choose whom to invite.</summary>
public class CandidateList(EventsDbContext db, OrganisationList organisations)
{
    /// <summary>So many stand on one page and are added at once.</summary>
    public const int Most = 500;

    public sealed record Row(
        long Id, Bilingual Name, Bilingual Title, ContactRole Role, long OrganisationId, Bilingual Organisation, OrganisationKind Kind, string Country, string Email, Consent Consent, bool IsInvited)
    {
        /// <summary>Whether the person can be put on the list; who wants no mails is left in peace.</summary>
        public bool CanBeInvited => !IsInvited && Consent != Consent.Declined;
    }

    /// <param name="Total">How many there are, of whom <see cref="Most"/> are shown.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, int Total)
    {
        public int WithoutAddress => Rows.Count(row => row.CanBeInvited && row.Email.Length == 0);
        public int Invited => Rows.Count(row => row.IsInvited);
        public int WithoutConsent => Rows.Count(row => row is { IsInvited: false, Consent: Consent.Declined });
        public int Free => Rows.Count(row => row.CanBeInvited);
    }

    public async Task<Result> ReadAsync(long eventId, OrganisationList.Filter filter, ContactRole? role, CancellationToken cancel)
    {
        var ids = organisations.Find(filter).Select(o => o.Id);
        var found = db.Contacts.AsNoTracking().Where(c => c.LeftOn == null && ids.Contains(c.OrganisationId));
        if (role is { } wanted) found = found.Where(c => c.Role == wanted);
        var invited = db.Invitations.Where(i => i.EventId == eventId);
        var sorted = Languages.Current == "zh" ? found.OrderBy(c => c.Organisation.SortZh) : found.OrderBy(c => c.Organisation.SortEn);
        var rows = await sorted.ThenBy(c => c.Id).Take(Most).Select(c => new Row(
            c.Id, c.Name, c.Title, c.Role, c.OrganisationId, c.Organisation.Name, c.Organisation.Kind, c.Organisation.Country, c.Email, c.Consent,
            invited.Any(i => i.ContactId == c.Id || (c.Email != "" && i.Email == c.Email)))).ToListAsync(cancel);
        return new Result(rows, rows.Count < Most ? rows.Count : await found.CountAsync(cancel));
    }

    /// <summary>Those of the chosen who can be invited, with their organisations. Of several with one address, the first.</summary>
    public async Task<IReadOnlyList<Contact>> ChosenAsync(long eventId, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var invited = db.Invitations.Where(i => i.EventId == eventId);
        var contacts = await db.Contacts.AsNoTracking().Include(c => c.Organisation)
            .Where(c => ids.Contains(c.Id) && c.LeftOn == null && c.Consent != Consent.Declined && !invited.Any(i => i.ContactId == c.Id || (c.Email != "" && i.Email == c.Email)))
            .OrderBy(c => c.Organisation.SortZh).ThenBy(c => c.Id).ToListAsync(cancel);
        var addresses = new HashSet<string>();
        return [.. contacts.Where(contact => contact.Email.Length == 0 || addresses.Add(Fold.Email(contact.Email)))];
    }
}
