using System.Text.Json;
using Events.Features.Planning.Series.Cloning;

namespace Events.Features.Planning.Playbooks;

/// <summary>What the features above have put into a playbook, beside its tasks and mails.</summary>
public class PlaybookParts(IEnumerable<IPlaybookPart> parts)
{
    /// <param name="Key">Of the part.</param>
    /// <param name="Words">How much it is.</param>
    /// <param name="Lines">What it holds.</param>
    public sealed record Shown(string Key, string Words, IEnumerable<string> Lines);

    /// <summary>In words, for the pages.</summary>
    public IReadOnlyList<Shown> Of(Playbook playbook) =>
        [.. In(playbook).Select(one => new Shown(one.Part.Key, one.Part.Describe(one.Content), one.Part.Lines(one.Content)))];

    /// <summary>Gives an event that is saved what the playbook holds, inside the caller's transaction.</summary>
    public async Task ApplyAsync(Playbook playbook, Event to, CancellationToken cancel)
    {
        foreach (var (part, content) in In(playbook)) await part.ApplyAsync(content, to, cancel);
    }

    /// <summary>The playbook with what the event has of each part.</summary>
    public async Task<Playbook> TakeAsync(Playbook playbook, Event from, CancellationToken cancel)
    {
        var taken = new Dictionary<string, JsonElement>();
        foreach (var part in parts)
            if (await part.TakeAsync(from, cancel) is { } content) taken[part.Key] = content;
        return playbook with { Parts = taken };
    }

    /// <summary>What an event could give to a playbook, it gives to its copy, inside the caller's transaction.</summary>
    public async Task CloneAsync(Event from, Event to, CloneForm form, CancellationToken cancel)
    {
        foreach (var part in parts.Where(part => part.IsChosen(form)))
            if (await part.TakeAsync(from, cancel) is { } taken) await part.ApplyAsync(taken, to, cancel);
    }

    private IEnumerable<(IPlaybookPart Part, JsonElement Content)> In(Playbook playbook) =>
        parts.Where(part => playbook.Parts?.ContainsKey(part.Key) == true).Select(part => (part, playbook.Parts![part.Key]));
}
