using Events.Features.Planning;
using Events.Platform.Data;

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
}
