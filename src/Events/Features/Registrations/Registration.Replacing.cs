using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Invitations;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>The registration in whose place this one is.</summary>
    public long? ReplacesId { get; private set; }

    public bool CanBeReplaced => IsConfirmed && Attendees is [{ HasArrived: false }];

    public bool RegistrantMayReplace(DateTimeOffset now) => CanBeReplaced && RegistrantMayCancel(now) && Event.TakesPeople;

    /// <summary>
    /// Somebody else comes in this person's place, inside the caller's transaction: the seat goes over and is never free in between, the old ticket
    /// is revoked, and the other gets a new one. Event and people must be loaded.
    /// </summary>
    /// <exception cref="Refused">The person holds no seat, has come already, or the other is registered.</exception>
    public async Task<Registration> ReplaceAsync(EventsDbContext db, Attendee successor, DateTimeOffset now, CancellationToken cancel)
    {
        if (Attendees.Exists(attendee => attendee.HasArrived)) throw new Refused(RegistrationErrors.HasArrivedAlready);
        if (!CanBeReplaced) throw new Refused(RegistrationErrors.CannotBeReplaced);
        if (!Event.TakesPeople) throw new Refused(RegistrationErrors.EventTakesNobody);
        var rules = await RegistrationRules.OfAsync(db, EventId, cancel);

        // In the same order as everywhere, before any row is held.
        if (rules.RefusesSamePerson) await db.TakeTurnAsync(Turns.People(EventId), cancel);
        await db.TakeTurnAsync(Turns.Fees(EventId), cancel);
        // The place goes over as it is: what it counts as, and the seats that it has in sessions.
        successor.Category = Attendees[0].Category;
        successor.Sessions.Clear();
        Become(RegistrationState.Cancelled, now);
        // Saved first: a second change meets the concurrency stamp, and the address is free for the successor.
        await db.SaveChangesAsync(cancel);
        if (rules.RefusesSamePerson && !successor.IsOpen) await RefuseKnownAsync(db, EventId, [successor], cancel);
        var next = Of(Event, Source, Language, [successor], now, PartnerUnitId);
        (next.ReplacesId, next.GroupId, next.GroupPlace) = (Id, GroupId, GroupPlace);
        if (!successor.IsOpen) next.AskAboutPerson(rules, Attendees[0].Name, successor, now);
        db.Add(next);
        await db.SaveChangesAsync(cancel);
        await PassOnAsync(db, next, cancel);
        await FeeCharging.FollowAsync(db, EventId, now, cancel, [next.Attendees[0].Id]);
        return next;
    }

    /// <summary>What was paid is paid for the place, its sessions stay, and an invitation leads to whoever comes because of it.</summary>
    private async Task PassOnAsync(EventsDbContext db, Registration next, CancellationToken cancel)
    {
        var id = Attendees[0].Id;
        if (await db.FeeDues.FirstOrDefaultAsync(due => due.AttendeeId == id, cancel) is { } due) due.PassTo(next.Attendees[0]);
        if (await db.Invitations.FirstOrDefaultAsync(invitation => invitation.RegistrationId == Id, cancel) is { } invitation) invitation.Follow(next);
        foreach (var signUp in await db.SessionSignUps.Where(signUp => signUp.AttendeeId == id).ToListAsync(cancel)) signUp.PassTo(next.Attendees[0]);
        await db.SaveChangesAsync(cancel);
    }
}
