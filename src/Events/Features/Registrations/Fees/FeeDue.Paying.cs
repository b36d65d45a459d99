using Events.Features.Planning.Budget;
using Events.Platform.Web;

namespace Events.Features.Registrations.Fees;

public partial class FeeDue
{
    public const int NoteLength = 500;

    public DateOnly? PaidOn { get; private set; }

    /// <summary>Who noted it, and what they wrote of it: the line of a bank statement where it came from one.</summary>
    public string PaidBy { get; private set; } = "";
    public string PaidNote { get; private set; } = "";

    /// <summary>When the money went back to somebody who has cancelled, or whose event was called off.</summary>
    public DateOnly? RepaidOn { get; private set; }

    public DateTimeOffset? WaivedAt { get; private set; }
    public string WaivedBy { get; private set; } = "";
    public string WaiveReason { get; private set; } = "";

    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Money came. The person must be loaded.</summary>
    public void Pay(DateOnly on, string by, string note, DateOnly today)
    {
        if (PaidOn is not null) throw new Refused(BudgetErrors.PaidAlready);
        if (on > today) throw new Refused(BudgetErrors.PaidAhead);
        if (Amount == 0) throw new Refused(FeeErrors.NothingIsOwed);
        if (note.Trim().Length > NoteLength) throw new Refused(RegistrationErrors.TextIsTooLong, NoteLength);
        (PaidOn, PaidBy, PaidNote) = (on, by, note.Trim());
    }

    /// <summary>It was noted by mistake.</summary>
    public void Unpay()
    {
        if (PaidOn is null || RepaidOn is not null) throw new Refused(FeeErrors.IsNotPaid);
        (PaidOn, PaidBy, PaidNote) = (null, "", "");
    }

    /// <summary>The money of somebody who has cancelled, or whose event was called off, went back. The person and the event must be loaded.</summary>
    public void PayBack(DateOnly on, DateOnly today)
    {
        if (State(today) != DueState.ToPayBack) throw new Refused(FeeErrors.NothingToPayBack);
        if (on > today) throw new Refused(BudgetErrors.PaidAhead);
        if (on < PaidOn) throw new Refused(FeeErrors.RepaidBeforePaid);
        RepaidOn = on;
    }

    /// <summary>The repayment was noted by mistake.</summary>
    public void TakeBackRepayment()
    {
        if (RepaidOn is null) throw new Refused(FeeErrors.IsNotPaidBack);
        RepaidOn = null;
    }

    /// <summary>Whether somebody has paid another sum than the category costs by now: more or less is to be settled. The person and the event must be loaded.</summary>
    public bool IsPaidOtherwise(FeeRules rules) => PaidOn is not null && RepaidOn is null && !IsOff && (Amount, Currency) != (rules.Of(Attendee.Category), rules.Currency);

    public void Waive(string reason, string by, DateTimeOffset now)
    {
        if (!IsOpen) throw new Refused(FeeErrors.NothingIsOwed);
        if (string.IsNullOrWhiteSpace(reason)) throw new Refused(FeeErrors.ReasonIsMissing);
        if (reason.Trim().Length > NoteLength) throw new Refused(RegistrationErrors.TextIsTooLong, NoteLength);
        (WaivedAt, WaivedBy, WaiveReason) = (now, by, reason.Trim());
    }

    public void Unwaive() => (WaivedAt, WaivedBy, WaiveReason) = (null, "", "");

    public void Remind(DateTimeOffset now) => RemindedAt = now;
}
