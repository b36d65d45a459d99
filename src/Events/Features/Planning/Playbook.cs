using System.Text.Json;
using Events.Platform.Text;

namespace Events.Features.Planning;

/// <summary>What an event of a kind needs, counted back from its date: the tasks and the mails that go out by themselves.</summary>
/// <param name="Parts">What features above add, by key; see <see cref="Playbooks.IPlaybookPart"/>.</param>
public sealed record Playbook(
    EventKind Kind, Bilingual Name, IReadOnlyList<Playbook.TaskLine> Tasks, IReadOnlyList<Playbook.ReminderLine> Reminders, IReadOnlyDictionary<string, JsonElement>? Parts = null)
{
    /// <param name="After">The keys of the tasks that it waits for.</param>
    public sealed record TaskLine(
        string Key, Bilingual Title, Bilingual? Note, Anchor Anchor, int OffsetDays, TaskRole Role, IReadOnlyList<string>? After = null)
    {
        public IEnumerable<string> WaitsFor => After ?? [];
    }

    public sealed record ReminderLine(
        string Key, Bilingual Name, Anchor Anchor, int OffsetDays, TimeOnly At, Audience Audience, Bilingual Subject, Bilingual Body);

    private static readonly Lazy<IReadOnlyDictionary<EventKind, Playbook>> BuiltIn = new(() => ReferenceData.Files("playbooks")
        .Select(ReferenceData.Json<Playbook>).ToDictionary(playbook => playbook.Kind));

    /// <summary>The playbook that comes with the product.</summary>
    public static Playbook For(EventKind kind) => BuiltIn.Value[kind];
}
