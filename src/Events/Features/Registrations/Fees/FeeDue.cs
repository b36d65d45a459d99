using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Features.Planning.Budget.Fees;
using Events.Platform.Data;

namespace Events.Features.Registrations.Fees;

public enum DueState
{
    [Display(Name = "Unpaid|fee")] Unpaid,
    [Display(Name = "Overdue|state")] Overdue,
    [Display(Name = "Paid|fee")] Paid,
    [Display(Name = "To be paid back|fee")] ToPayBack,
    [Display(Name = "Paid back|fee")] PaidBack,
    [Display(Name = "Waived|fee")] Waived,
    [Display(Name = "Void|fee")] Void,
}

/// <summary>What one person pays for taking part, and whether they have.</summary>
public partial class FeeDue : Entity, IOfEvent
{
    public long EventId { get; init; }
    public Event Event { get; private set; } = null!;

    /// <summary>Who pays; it goes over to whoever comes instead.</summary>
    public required long AttendeeId { get; set; }

    /// <summary>Somebody comes in the person's place. What is paid is paid; for whom the invoice was to be is nobody else's business.</summary>
    public void PassTo(Attendee successor)
    {
        AttendeeId = successor.Id;
        if (PaidOn is null) (InvoiceTitle, TaxNumber) = ("", "");
    }
    public Attendee Attendee { get; private set; } = null!;

    public decimal Amount { get; private set; }
    public required string Currency { get; set; }

    /// <summary>Yuan for one of the currency.</summary>
    public required decimal Rate { get; set; }

    /// <summary>See <see cref="FeeReference"/>.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateOnly DueOn { get; set; }

    /// <summary>Whether the person has cancelled, or the whole event was called off. Both must be loaded.</summary>
    public bool IsOff => Attendee.CancelledAt is not null || Event.State == EventState.Cancelled;

    /// <summary>How it stands. The person and the event must be loaded.</summary>
    public DueState State(DateOnly today) => StateOf(IsOff, PaidOn is not null, RepaidOn is not null, WaivedAt is not null, Amount > 0, DueOn < today);

    /// <summary>The same for many of whom the database says no more than that.</summary>
    public static DueState StateOf(bool isOff, bool isPaid, bool isRepaid, bool isWaived, bool isOwed, bool isLate) =>
        isPaid ? isRepaid ? DueState.PaidBack : isOff ? DueState.ToPayBack : DueState.Paid
        : isOff || !isOwed ? DueState.Void
        : isWaived ? DueState.Waived
        : isLate ? DueState.Overdue
        : DueState.Unpaid;

    /// <summary>Whether the person still has to pay. The person and the event must be loaded.</summary>
    public bool IsOpen => !IsOff && Amount > 0 && PaidOn is null && WaivedAt is null;

    /// <summary>The fee of the person's category and the day by which it is paid, counted from the first charge, as long as nothing is paid.</summary>
    public void Charge(FeeRules rules, decimal amount, Event @event)
    {
        if (PaidOn is null) (Amount, Currency, Rate, DueOn) = (amount, rules.Currency, rules.Rate, rules.DueOn(@event, CreatedAt));
    }

    public const int InvoiceTitleLength = 200;

    /// <summary>发票抬头 and 税号 of whom the invoice is made out to.</summary>
    public string InvoiceTitle { get; private set; } = "";
    public string TaxNumber { get; private set; } = "";

    public void Invoice(string title, string taxNumber) => (InvoiceTitle, TaxNumber) = (title.Trim(), FeeItem.ReadTaxNumber(taxNumber));
}
