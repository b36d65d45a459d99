using System.Text.Json;
using System.Text.Json.Serialization;
using Events.Platform.Text;

namespace Events.Features.Planning;

/// <summary>What an event of a kind needs, counted back from its date: the tasks and the mails that go out by themselves.</summary>
public sealed record Playbook(EventKind Kind, Bilingual Name, IReadOnlyList<Playbook.TaskLine> Tasks, IReadOnlyList<Playbook.ReminderLine> Reminders)
{
    public sealed record TaskLine(string Key, Bilingual Title, Bilingual? Note, Anchor Anchor, int OffsetDays, TaskRole Role);

    public sealed record ReminderLine(
        string Key, Bilingual Name, Anchor Anchor, int OffsetDays, TimeOnly At, Audience Audience, Bilingual Subject, Bilingual Body);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(), new HourAndMinute() } };

    private static readonly Lazy<IReadOnlyDictionary<EventKind, Playbook>> BuiltIn = new(() => ReferenceData.Files("playbooks")
        .Select(file => JsonSerializer.Deserialize<Playbook>(ReferenceData.Open(file), Json)!).ToDictionary(playbook => playbook.Kind));

    /// <summary>The playbook that comes with the product.</summary>
    public static Playbook For(EventKind kind) => BuiltIn.Value[kind];

    private sealed class HourAndMinute : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TimeOnly.ParseExact(reader.GetString()!, "HH:mm");

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("HH:mm"));
    }
}
