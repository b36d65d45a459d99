using System.Text.Json;
using System.Text.Json.Serialization;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Playbooks;

/// <summary>A playbook that a unit wrote itself, beside those that come with the product. Events take a copy of its lines and stay as they are.</summary>
public partial class OwnPlaybook : Entity
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public EventKind Kind { get; set; }
    public required Bilingual Name { get; set; }

    public long UnitId { get; set; }
    public Unit Unit { get; private set; } = null!;

    /// <summary>Since then nobody is offered it any more.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>Its lines as JSON: they are read and written together, and never searched.</summary>
    public string Lines { get; private set; } = "";

    public static OwnPlaybook From(Playbook playbook, Bilingual name, long unitId)
    {
        var made = new OwnPlaybook { Kind = playbook.Kind, Name = name, UnitId = unitId };
        made.Write(playbook);
        return made;
    }

    public Playbook Read()
    {
        var content = JsonSerializer.Deserialize<Content>(Lines, Stored)!;
        return new Playbook(Kind, Name, content.Tasks, content.Reminders, content.Parts);
    }

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;

    public void BringBack() => RetiredAt = null;

    private void Write(Playbook playbook) =>
        Lines = JsonSerializer.Serialize(new Content([.. playbook.Tasks.OrderBy(line => line.Anchor).ThenBy(line => line.OffsetDays)], playbook.Reminders, playbook.Parts), Stored);

    private sealed record Content(IReadOnlyList<Playbook.TaskLine> Tasks, IReadOnlyList<Playbook.ReminderLine> Reminders, IReadOnlyDictionary<string, JsonElement>? Parts = null);
}
