using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations;

/// <summary>Who answers and when.</summary>
/// <param name="By">The member of staff who answers on behalf; empty where it is the invited person.</param>
/// <param name="Note">Who told the member of staff, and how.</param>
public sealed record Answering(DateTimeOffset At, string Language, string By = "", string Note = "")
{
    public bool IsOnBehalf => By.Length > 0;
}

public partial class Invitation
{
    public InvitationState State { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The member of staff who answered on behalf; empty where the person did.</summary>
    public string AnsweredBy { get; private set; } = "";
    public string AnswerNote { get; private set; } = "";

    /// <summary>Why the person cannot come, where they say so.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What came of a yes; of a person who comes instead, theirs.</summary>
    public long? RegistrationId { get; private set; }
    public Registration? Registration { get; private set; }

    /// <summary>Whether somebody comes because of it. The registration must be loaded.</summary>
    public bool BringsSomebody => State is InvitationState.Accepted or InvitationState.Deputised && Registration is { HasEnded: false };

    /// <summary>It was accepted, and the registration was cancelled afterwards, by whomever.</summary>
    public bool IsWithdrawn => State is InvitationState.Accepted or InvitationState.Deputised && Registration is not { HasEnded: false };

    /// <summary>A first answer is welcome until the event is over; one is changed until it begins, for then it shows who is there.</summary>
    public bool MayAnswer(DateTimeOffset now) =>
        Event.IsPublished && now < Event.EndsAt && (now < Event.StartsAt || State is InvitationState.Drafted or InvitationState.Sent) && !HasArrived;

    private bool HasArrived => BringsSomebody && Registration!.Attendees.Exists(attendee => attendee.HasArrived);

    /// <summary>
    /// The person comes, or somebody instead: registers them inside the caller's transaction. Whoever was to come until now makes room. The same answer
    /// once more changes nothing, and of the same deputy corrects what was said before. Event and registration with its people must be loaded.
    /// </summary>
    /// <returns>The registration that is new or corrected; null where nothing has changed.</returns>
    /// <exception cref="Refused">It is too late, the address is registered, or all seats are taken.</exception>
    public async Task<Registration?> AcceptAsync(EventsDbContext db, Attendee person, bool isDeputy, bool mayWait, Answering answer, CancellationToken cancel)
    {
        var state = isDeputy ? InvitationState.Deputised : InvitationState.Accepted;
        var isSame = BringsSomebody && State == state && (!isDeputy || Registration!.Attendees[0].IsNamedAs(person));
        if (isSame && (!isDeputy || !Registration!.Attendees[0].IsCorrectedBy(person))) return null;
        MustLetAnswer(answer);
        person.Category = Category;
        if (isSame) return Correct(person, answer);
        var wish = new Application(Event, answer.IsOnBehalf ? Language : answer.Language, [person], MayWait: mayWait);
        Registration = await KnownAsync(db, person, isDeputy, answer, cancel)
            ?? await Registration.InviteAsync(db, wish, BringsSomebody ? Registration : null, answer.At, cancel);
        Note(state, "", answer);
        return Registration;
    }

    private Registration Correct(Attendee said, Answering answer)
    {
        Registration!.Attendees[0].TakeOver(said);
        Registration.Attendees[0].KeepEmailOnce(Event);
        Note(State, "", answer);
        return Registration;
    }

    /// <summary>
    /// The invited person, not a colleague who shares the address, may have registered by themselves meanwhile; where somebody has to decide about that, the
    /// invitation has decided. What they say now counts, and they come as what they are invited, unless all such seats are taken.
    /// </summary>
    private async Task<Registration?> KnownAsync(EventsDbContext db, Attendee person, bool isDeputy, Answering answer, CancellationToken cancel)
    {
        if (isDeputy || BringsSomebody || !HasAddress || person.Email != Email) return null;
        var sharing = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).OrderBy(r => r.Id)
            .Where(r => r.EventId == EventId && r.Attendees.Count == 1 && r.Attendees.Any(a => a.Email == Email && a.CancelledAt == null)).ToListAsync(cancel);
        if (sharing.Find(one => one.Attendees[0].IsNamedAs(person)) is not { } known) return null;
        if (known.State == RegistrationState.Requested) await known.ApproveAsync(db, answer.At, cancel);
        known.Attendees[0].TakeOver(person);
        await known.Attendees[0].ChangeCategoryIfFreeAsync(db, Category, answer.At, cancel);
        return known;
    }

    /// <summary>Nobody comes; the seat of whoever was to come is free, inside the caller's transaction.</summary>
    /// <returns>The registration that is cancelled by it, if one is.</returns>
    public async Task<Registration?> DeclineAsync(EventsDbContext db, string reason, Answering answer, CancellationToken cancel)
    {
        if (State == InvitationState.Declined && reason.Trim().Length == 0) return null;
        MustLetAnswer(answer);
        var gone = BringsSomebody ? Registration : null;
        if (gone is not null) await gone.CancelAsync(db, answer.At, cancel);
        Note(InvitationState.Declined, reason, answer);
        return gone;
    }

    /// <summary>Somebody else comes in the place of whoever accepted.</summary>
    public void Follow(Registration next) => (Registration, State) = (next, InvitationState.Deputised);

    private void MustLetAnswer(Answering answer)
    {
        if (answer.IsOnBehalf ? !Event.TakesPeopleAt(answer.At) || HasArrived : !MayAnswer(answer.At)) throw new Refused(InvitationErrors.TooLateToAnswer);
    }

    private void Note(InvitationState state, string reason, Answering answer)
    {
        if (reason.Trim().Length > NoteLength || answer.Note.Trim().Length > NoteLength) throw new Refused(RegistrationErrors.TextIsTooLong, NoteLength);
        (State, Reason) = (state, reason.Trim());
        (AnsweredAt, AnsweredBy, AnswerNote) = (answer.At, answer.By, answer.Note.Trim());
    }
}
