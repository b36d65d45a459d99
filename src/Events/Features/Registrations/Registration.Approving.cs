using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    public const int ReasonLength = 500;

    /// <summary>Why it was declined, in the words that the person reads.</summary>
    public string DeclineReason { get; private set; } = "";

    /// <summary>What the person is asked before somebody decides, and what they answered.</summary>
    public string Question { get; private set; } = "";
    public string Reply { get; private set; } = "";

    public bool IsAsked => IsToBeDecided && Question.Length > 0 && Reply.Length == 0;

    /// <summary>
    /// Says yes inside the caller's transaction: takes the seats, or puts the people on the waiting list where the event has one and is full.
    /// Event and people must be loaded.
    /// </summary>
    /// <exception cref="Refused">Nobody asked, or there are not enough seats.</exception>
    public async Task ApproveAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        if (!IsToBeDecided) throw new Refused(RegistrationErrors.IsDecidedAlready);
        if (IsUnderReview)
        {
            EndReview();
            await db.SaveChangesAsync(cancel);
            return;
        }
        if (!Event.TakesPeople) throw new Refused(RegistrationErrors.EventTakesNobody);
        var rules = await RegistrationRules.OfAsync(db, EventId, cancel);
        await rules.TakeTurnAsync(db, cancel);
        if (await (await SeatNeeds.OfAsync(db, this, rules, cancel)).TakeAsync(db, cancel) is { } full)
        {
            // For another session there is another choice; for the event there is only the waiting list.
            if (full == FormErrors.SessionHasFilled) throw new Refused(RegistrationErrors.WantedSessionIsFull);
            if (!rules.HasWaitingList) throw new Refused(full);
            Wait(now);
        }
        else Become(RegistrationState.Confirmed, now);
        await db.SaveChangesAsync(cancel);
        if (IsConfirmed) await FeeCharging.FollowAsync(db, EventId, now, cancel, [.. Attendees.Select(attendee => attendee.Id)]);
    }

    /// <summary>Says no inside the caller's transaction; whoever was approved before loses the seat to the next.</summary>
    /// <param name="reason">Empty where none is given.</param>
    /// <exception cref="Refused">Nobody asked, or the person has come already.</exception>
    public Task DeclineAsync(EventsDbContext db, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        if (!IsToBeDecided) throw new Refused(RegistrationErrors.IsDecidedAlready);
        if (Attendees.Exists(attendee => attendee.HasArrived)) throw new Refused(RegistrationErrors.HasArrivedAlready);
        DeclineReason = Short(reason);
        return EndEachAsync(db, [this], registration => registration.Become(RegistrationState.Declined, now), now, cancel);
    }

    /// <summary>Asks the person for more before somebody decides.</summary>
    public void Ask(string question)
    {
        if (!IsToBeDecided) throw new Refused(RegistrationErrors.IsDecidedAlready);
        if (string.IsNullOrWhiteSpace(question)) throw new Refused(RegistrationErrors.QuestionIsMissing) { Field = nameof(Question) };
        (Question, Reply) = (Short(question), "");
    }

    public void Answer(string reply)
    {
        if (!IsAsked) throw new Refused(RegistrationErrors.IsDecidedAlready);
        if (string.IsNullOrWhiteSpace(reply)) throw new Refused(RegistrationErrors.ReplyIsMissing) { Field = nameof(Reply) };
        Reply = Short(reply);
    }

    private static string Short(string text) => text.Trim() is { Length: <= ReasonLength } words ? words : throw new Refused(RegistrationErrors.TextIsTooLong, ReasonLength);
}
