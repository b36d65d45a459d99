using System.Text.Json;
using System.Text.Json.Serialization;
using Events.Features.Planning.Series.Cloning;

namespace Events.Features.Planning.Playbooks;

/// <summary>What a feature above adds to a playbook, such as the registration form: an event takes a copy of it, and a finished event gives its own.</summary>
public interface IPlaybookPart
{
    /// <summary>The name under which it stands in the playbook.</summary>
    string Key { get; }

    /// <summary>Whether somebody who clones an event wants it.</summary>
    bool IsChosen(CloneForm form) => true;

    /// <summary>How much it is, in the language of the page: “form with 5 questions”.</summary>
    string Describe(JsonElement part);

    /// <summary>What it holds, line by line.</summary>
    IEnumerable<string> Lines(JsonElement part);

    /// <summary>Gives it to an event that is saved, inside the caller's transaction; an event that has its own keeps that.</summary>
    Task ApplyAsync(JsonElement part, Event to, CancellationToken cancel);

    /// <summary>What the event has of it, without anything of its people; null where that is nothing.</summary>
    Task<JsonElement?> TakeAsync(Event from, CancellationToken cancel);
}

/// <summary>A part that is stored as the JSON of one type.</summary>
public abstract class PlaybookPart<T> : IPlaybookPart where T : class
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // What is reckoned from the rest is not kept.
        IgnoreReadOnlyProperties = true,
    };

    public abstract string Key { get; }

    public virtual bool IsChosen(CloneForm form) => true;

    public string Describe(JsonElement part) => Describe(Read(part));

    public IEnumerable<string> Lines(JsonElement part) => Lines(Read(part));

    public Task ApplyAsync(JsonElement part, Event to, CancellationToken cancel) => ApplyAsync(Read(part), to, cancel);

    async Task<JsonElement?> IPlaybookPart.TakeAsync(Event from, CancellationToken cancel) => await TakeAsync(from, cancel) is { } taken ? JsonSerializer.SerializeToElement(taken, Stored) : null;

    protected abstract string Describe(T part);

    protected abstract IEnumerable<string> Lines(T part);

    protected abstract Task ApplyAsync(T part, Event to, CancellationToken cancel);

    protected abstract Task<T?> TakeAsync(Event from, CancellationToken cancel);

    private static T Read(JsonElement part) => part.Deserialize<T>(Stored)!;
}
