using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Groups;

/// <summary>Finds a group by the secret of its manager's page.</summary>
public static class GroupPages
{
    /// <summary>The group with its event, places and people, tracked, so that they can be changed.</summary>
    public static Task<RegistrationGroup?> FindAsync(EventsDbContext db, string secret, CancellationToken cancel) => Whole(db).FirstOrDefaultAsync(group => group.Secret == secret, cancel);

    public static IQueryable<RegistrationGroup> Whole(EventsDbContext db) =>
        db.RegistrationGroups.Include(group => group.Event).Include(group => group.Registrations).ThenInclude(place => place.Attendees).AsSplitQuery();
}
