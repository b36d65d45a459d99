namespace Events.Features.Planning.Budget.Sponsors;

/// <summary>Who supports an event with money, what was promised, and what they get for it.</summary>
public class Sponsor : MoneyRow
{
    /// <summary>The name of the package, such as gold or lunch.</summary>
    public string Package { get; set; } = "";

    public decimal Promised { get; set; }
    public decimal Received { get; set; }

    /// <summary>What they get: logo, seats, a speech, a stand.</summary>
    public string Benefits { get; set; } = "";

    public override MoneyFlow ToFlow() => Flow(true, Promised, Received);

    public override Sponsor PlanFor(long eventId, int days) => Plan(new Sponsor { EventId = eventId, Package = Package, Promised = Promised, Benefits = Benefits }, days);
}
