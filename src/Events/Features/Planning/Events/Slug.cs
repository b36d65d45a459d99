using System.Text.RegularExpressions;
using Events.Platform.Text;

namespace Events.Features.Planning.Events;

/// <summary>The public address of a new event: from its English title and year, else its code.</summary>
public static partial class Slug
{
    public static string For(EventForm form, string code)
    {
        if (!string.IsNullOrWhiteSpace(form.Slug)) return form.Slug;
        var words = NotPlain().Replace(Fold.Text(form.Title.En), "-").Trim('-');
        if (words.Length > 60) words = words[..60].TrimEnd('-');
        return words.Length < 3 ? code.ToLowerInvariant() : words.Contains($"{form.Starts:yyyy}") ? words : $"{words}-{form.Starts:yyyy}";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
