using Events.Features.Planning;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Attendee
{
    /// <summary>The sessions that the person chose; to be loaded before they are changed.</summary>
    public List<SessionSignUp> Sessions { get; private set; } = [];

    /// <summary>Chooses sessions before the registration is made, which takes their seats together with those of the event.</summary>
    public void Choose(IEnumerable<SessionChoice> sessions) => Sessions.AddRange(sessions.Select(session => new SessionSignUp(session.Id, session.SeatsId)));

    /// <summary>Changes the choice inside the caller's transaction; who holds a seat at the event takes and frees those of the sessions, and who waits is offered what is left.</summary>
    /// <exception cref="Refused">A session is full.</exception>
    public async Task ChangeSessionsAsync(EventsDbContext db, IReadOnlyCollection<SessionChoice> wanted, DateTimeOffset now, CancellationToken cancel)
    {
        var rules = await RegistrationRules.OfAsync(db, EventId, cancel);
        await rules.TakeTurnAsync(db, cancel);
        await db.Entry(this).Collection(a => a.Sessions).LoadAsync(cancel);
        var left = Sessions.Where(signUp => wanted.All(session => session.Id != signUp.SessionId)).ToList();
        var more = wanted.Where(session => Sessions.TrueForAll(signUp => signUp.SessionId != session.Id)).ToList();
        if (left.Count + more.Count == 0) return;

        Sessions.RemoveAll(left.Contains);
        Choose(more);
        // Saved first and with the person, so that whoever cancels or decides at the same moment meets the concurrency stamp.
        db.Touch(this);
        await db.SaveChangesAsync(cancel);
        if (State is RegistrationState.Confirmed or RegistrationState.Offered)
            foreach (var (seats, isLeft) in left.Select(signUp => (signUp.SeatsId, true)).Concat(more.Select(session => (session.SeatsId, false))).OrderBy(change => change.SeatsId))
                if (isLeft) await SeatPool.FreeAsync(db, seats, 1, cancel);
                else if (!await SeatPool.TakeAsync(db, seats, 1, cancel)) throw new Refused(FormErrors.SessionHasFilled) { Field = FormErrors.SessionsField };
        await WaitingList.OfferAsync(db, rules, now, cancel);
    }
}
