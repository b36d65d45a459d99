using Events.Platform.Text;

namespace Events.Features.Planning.Tasks;

/// <summary>Open tasks as a list, each with a box to tick.</summary>
/// <param name="NameEvents">False below a heading that says of which event they are.</param>
public sealed record TaskLines(IEnumerable<TaskList.Row> Tasks, DateOnly Today, bool NameEvents = true);

/// <summary>The box that finishes a task; it asks what came of it.</summary>
/// <param name="Waits">Others should be done before, so that a page of its own asks.</param>
public sealed record TaskTick(long EventId, long Id, Bilingual Title, bool Waits);
