using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

public partial class Attendee
{
    /// <summary>Whoever has the same name and organisation, as both are compared, is taken for the same person.</summary>
    public (string Name, string Organisation) Sameness => (Fold.Text(Name), OrganisationKey);

    /// <summary>The rows of an event that seem to be one of the people, by their sameness; those who have gone and places without a name are nobody.</summary>
    public static async Task<ILookup<(string Name, string Organisation), long>> KnownAsync(EventsDbContext db, long eventId, IReadOnlyCollection<Attendee> people, CancellationToken cancel)
    {
        var organisations = people.Select(person => person.OrganisationKey).Distinct().ToList();
        // What a person is found by begins with the name, folded.
        var names = people.Select(person => person.Sameness.Name).Distinct().ToList();
        var known = await db.Attendees
            .Where(a => a.EventId == eventId && a.CancelledAt == null && !a.IsOpen && organisations.Contains(a.OrganisationKey) && names.Any(name => a.SearchText.StartsWith(name)))
            .Select(a => new { a.Id, a.Name, a.OrganisationKey }).ToListAsync(cancel);
        return known.ToLookup(other => (Fold.Text(other.Name), other.OrganisationKey), other => other.Id);
    }
}
