namespace Events.Features.Planning.Tasks;

/// <summary>Open tasks as a list, each with a box to tick.</summary>
/// <param name="NameEvents">False below a heading that says of which event they are.</param>
public sealed record TaskLines(IEnumerable<TaskList.Row> Tasks, DateOnly Today, bool NameEvents = true);
