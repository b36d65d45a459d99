using System.Text.RegularExpressions;
using Events.Platform.Web;

namespace Events.Platform.Text;

/// <summary>The fields that a template may name. What is not on the list is refused when it is written, not found empty by its reader.</summary>
public sealed partial class TemplateFields(params IEnumerable<string> names)
{
    private readonly HashSet<string> known = [.. names];

    public IReadOnlyCollection<string> Names => known;

    /// <param name="field">The form field that holds the template.</param>
    /// <exception cref="Refused">A field is unknown, or the braces do not match.</exception>
    public void Check(string template, string field)
    {
        foreach (Match tag in Tag().Matches(template))
            if (!IsKnown(tag.Groups[1].Value.Trim())) throw new Refused(TemplateErrors.NoSuchField, tag.Groups[1].Value.Trim()) { Field = field };
        try
        {
            Template.Fill(template, new Dictionary<string, object?>());
        }
        catch (Refused refused)
        {
            throw new Refused(refused.Refusal) { Field = field };
        }
    }

    /// <summary>A field, or one of the few words that repeat or leave out a part.</summary>
    private bool IsKnown(string tag) => known.Contains(tag) || tag switch
    {
        "else" or "/each" or "/if" or "/unless" => true,
        _ when tag.StartsWith("#each ") || tag.StartsWith("#if ") || tag.StartsWith("#unless ") => known.Contains(tag[tag.IndexOf(' ')..].Trim()),
        _ => false,
    };

    [GeneratedRegex(@"\{\{(.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
