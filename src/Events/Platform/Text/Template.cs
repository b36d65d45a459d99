using System.Collections.Concurrent;
using HandlebarsDotNet;

namespace Events.Platform.Text;

/// <summary>
/// Texts with <c>{{fields}}</c> that people edit. They are rendered from dictionaries, never from entities, so that a template reads nothing
/// but what it is given.
/// </summary>
public static class Template
{
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = false });
    private static readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> Compiled = new();

    /// <summary>Fills the fields as plain text; a field that is not there is empty.</summary>
    /// <exception cref="Web.Refused">The template is not well formed.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, object?> fields)
    {
        try
        {
            if (Compiled.Count > 1000) Compiled.Clear();
            return Compiled.GetOrAdd(template, text => Engine.Compile(text))(fields);
        }
        catch (Exception failure) when (failure is HandlebarsException or InvalidOperationException)
        {
            throw new Web.Refused(TemplateErrors.IsNotWellFormed);
        }
    }

    /// <summary>Fills the fields of a Markdown text, with what comes from people escaped, so that it stays text.</summary>
    public static string FillMarkdown(string template, IReadOnlyDictionary<string, object?> fields) => Fill(template, Escaped(fields));

    private static Dictionary<string, object?> Escaped(IReadOnlyDictionary<string, object?> fields) =>
        fields.ToDictionary(field => field.Key, field => field.Value switch
        {
            string text => EscapeMarkdown(text),
            IReadOnlyDictionary<string, object?> part => Escaped(part),
            IEnumerable<IReadOnlyDictionary<string, object?>> rows => rows.Select(Escaped).ToList(),
            var other => other,
        });

    /// <summary>An address keeps its form, since a link cannot be opened by an underscore that is escaped.</summary>
    private static string EscapeMarkdown(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text
        : string.Concat(text.Select(character => "\\`*_{}[]()<>#+-!|~".Contains(character) ? "\\" + character : character.ToString()));
}

public static class TemplateErrors
{
    public static readonly Web.Refusal IsNotWellFormed = new("A field in double braces is not closed. Please check the text.");
    public static readonly Web.Refusal NoSuchField = new("There is no field “{0}”. Please take one from the list of fields.");
}
