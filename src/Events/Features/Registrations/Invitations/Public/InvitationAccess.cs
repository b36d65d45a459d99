using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Public;

/// <summary>Finds an invitation by the secret of its address.</summary>
public static class InvitationAccess
{
    /// <summary>The invitation with its event, contact and what came of it, tracked, so that it can be answered.</summary>
    public static Task<Invitation?> FindAsync(EventsDbContext db, string secret, CancellationToken cancel) =>
        Answerable(db.Invitations).FirstOrDefaultAsync(i => i.Secret == secret, cancel);

    public static IQueryable<Invitation> Answerable(IQueryable<Invitation> invitations) => invitations
        .Include(i => i.Event).ThenInclude(e => e.Seats).Include(i => i.Contact)
        .Include(i => i.Registration).ThenInclude(r => r!.Attendees.OrderBy(a => a.Id))
        .Include(i => i.Registration).ThenInclude(r => r!.Event);
}
