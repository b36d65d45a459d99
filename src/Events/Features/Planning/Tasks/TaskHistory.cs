using System.Globalization;
using System.Text.Json;
using Events.Features.Accounts;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Tasks;

/// <summary>Who did what to a task, and when: read from the audit trail, first things first.</summary>
public class TaskHistory(EventsDbContext db)
{
    public enum What { Created, Owner, Due, Role, Words, Done, Reopened }

    /// <param name="Who">The person's name; the job's or the page's where no person did it.</param>
    /// <param name="From">The former owner's name, day or part of the work.</param>
    /// <param name="Note">What came of it, with <see cref="What.Done"/>, and what had come of it, with <see cref="What.Reopened"/>.</param>
    public sealed record Line(DateTimeOffset At, string Who, What What, string From = "", string To = "", string Note = "");

    public async Task<IReadOnlyList<Line>> ReadAsync(EventTask task, CancellationToken cancel)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == nameof(EventTask) && entry.SubjectId == task.Id)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(cancel);
        var read = entries.Select(entry => (Entry: entry, Changes: JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(entry.Changes)!)).ToList();
        var names = await NamesAsync(entries, read.SelectMany(one => one.Changes.GetValueOrDefault(nameof(EventTask.OwnerId)) ?? []), cancel);
        List<Line> lines = [.. read.SelectMany(one => Lines(one.Entry, one.Changes, names))];
        // What was loaded with the demonstration year left no trail.
        if (task.DoneAt is { } done && lines.All(line => line.What != What.Done)) lines.Add(new Line(done, task.DoneBy?.Name ?? "", What.Done, Note: task.DoneNote));
        return lines;
    }

    private static IEnumerable<Line> Lines(AuditEntry entry, Dictionary<string, JsonElement[]> changes, Dictionary<string, string> names)
    {
        var who = names.GetValueOrDefault(entry.Actor, entry.Actor);
        if (entry.Action == "Created")
        {
            yield return new Line(entry.At, who, What.Created);
            yield break;
        }
        foreach (var (name, what) in new[] { (nameof(EventTask.OwnerId), What.Owner), (nameof(EventTask.DueOn), What.Due), (nameof(EventTask.Role), What.Role) })
            if (changes.TryGetValue(name, out var pair)) yield return new Line(entry.At, who, what, Said(pair[0], names), Said(pair[1], names));
        if (changes.Keys.Any(name => name.StartsWith("Title.") || name.StartsWith("Note."))) yield return new Line(entry.At, who, What.Words);
        if (!changes.TryGetValue(nameof(EventTask.DoneAt), out var done)) yield break;
        var isDone = done[1].ValueKind != JsonValueKind.Null;
        var note = changes.GetValueOrDefault(nameof(EventTask.DoneNote))?[isDone ? 1 : 0].ToString() ?? "";
        yield return new Line(entry.At, who, isDone ? What.Done : What.Reopened, Note: note);
    }

    private static string Said(JsonElement value, Dictionary<string, string> names) =>
        value.ValueKind == JsonValueKind.Number ? names.GetValueOrDefault(value.ToString(), "") : value.ToString();

    /// <summary>The names of people by their key and by their e-mail.</summary>
    private async Task<Dictionary<string, string>> NamesAsync(List<AuditEntry> entries, IEnumerable<JsonElement> owners, CancellationToken cancel)
    {
        var actors = entries.Select(entry => entry.Actor).Distinct().ToList();
        var ids = owners.Where(owner => owner.ValueKind == JsonValueKind.Number).Select(owner => owner.GetInt64()).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id) || actors.Contains(user.Email!))
            .Select(user => new { user.Id, user.Email, user.Name }).ToListAsync(cancel);
        var names = people.ToDictionary(person => person.Id.ToString(CultureInfo.InvariantCulture), person => person.Name);
        foreach (var person in people) names[person.Email ?? ""] = person.Name;
        return names;
    }
}
