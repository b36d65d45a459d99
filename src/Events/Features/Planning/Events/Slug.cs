using System.Text.RegularExpressions;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Events;

/// <summary>The public address of a new event: what was asked for, else made from its English title and year, with its code where that is taken.</summary>
public static partial class Slug
{
    public static async Task<string> ForAsync(EventForm form, string code, EventsDbContext db, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(form.Slug)) return form.Slug;
        var made = Make(form, code);
        return await db.Events.AnyAsync(e => e.Slug == made, cancel) ? $"{made}-{code.ToLowerInvariant()}" : made;
    }

    private static string Make(EventForm form, string code)
    {
        var words = NotPlain().Replace(Fold.Text(form.Title.En), "-").Trim('-');
        if (words.Length > 60) words = words[..60].TrimEnd('-');
        return words.Length < 3 ? code.ToLowerInvariant() : words.Contains($"{form.Starts:yyyy}") ? words : $"{words}-{form.Starts:yyyy}";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
