using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Queue;

/// <summary>Decides about those who asked, one after the other, each in a transaction of its own and told by mail.</summary>
public class Deciding(EventsDbContext db, EventAccess access, Outbox outbox)
{
    /// <param name="Left">Those about whom a colleague was quicker, or for whom there was no seat.</param>
    public sealed record Result(IReadOnlyList<RegistrationState> Decided, int Left)
    {
        public int Of(RegistrationState state) => Decided.Count(each => each == state);
    }

    /// <returns>Null where the event is not to be seen.</returns>
    /// <exception cref="Refused">Nobody was chosen, or nothing could be decided.</exception>
    public async Task<Result?> EachAsync(long eventId, IReadOnlyCollection<long> ids, Func<Registration, Task> decide, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return null;
        if (ids.Count == 0) throw new Refused(RegistrationErrors.ChooseSomebody);
        var chosen = await db.Registrations.Where(r => r.EventId == eventId && ids.Contains(r.Id)).ToBeDecided()
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel);
        var decided = new List<RegistrationState>();
        Refused? why = null;
        foreach (var id in chosen)
        {
            try
            {
                decided.Add(await DecideAsync(id, decide, cancel));
            }
            catch (Exception refused) when (refused is Refused or DbUpdateConcurrencyException)
            {
                why ??= refused as Refused;
            }
        }
        if (decided.Count == 0) throw why ?? new Refused(RegistrationErrors.IsDecidedAlready);
        return new Result(decided, ids.Count - decided.Count);
    }

    private async Task<RegistrationState> DecideAsync(long id, Func<Registration, Task> decide, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var registration = await db.Registrations.Include(r => r.Event).Include(r => r.Group).Include(r => r.Attendees).FirstAsync(r => r.Id == id, cancel);
        await db.WriteAsync(async () =>
        {
            await decide(registration);
            outbox.Tell(registration);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return registration.State;
    }
}
