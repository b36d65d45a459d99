using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Registrations.Rules;

/// <summary>What is special about one category of people at one event.</summary>
public class CategoryRules : Entity
{
    private CategoryRules() => Seats = null!;

    internal CategoryRules(SeatPool seats) => Seats = seats;

    public long RulesId { get; private set; }

    public required AttendeeCategory Category { get; init; }

    /// <summary>Its own seats, among those of the event.</summary>
    public SeatPool Seats { get; private set; }
    public long SeatsId { get; private set; }

    /// <summary>People may choose it at the form; else staff give it.</summary>
    public bool IsOnForm { get; set; }

    public bool NeedsApproval { get; set; }

    /// <summary>Null: the usual one.</summary>
    public BadgeColor? Color { get; set; }

    /// <summary>What its people read beside their ticket, in the mail and on their page: where to park, which door. Markdown.</summary>
    public Bilingual Note { get; set; } = new();
}
