namespace Events.Features.Planning.Agenda;

/// <summary>A session as the programme at the desk shows it.</summary>
/// <param name="Address">Of the programme.</param>
public sealed record SessionLine(Session Session, DayPlan Day, IEnumerable<Clash> Clashes, string Address, bool CanEdit);
