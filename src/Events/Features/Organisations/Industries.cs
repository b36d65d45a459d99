using Events.Platform.Text;

namespace Events.Features.Organisations;

/// <summary>The industries by code.</summary>
public static class Industries
{
    public static IReadOnlyDictionary<string, Bilingual> All { get; } = ReferenceData.Names("industries.csv");

    /// <summary>The names of codes with semicolons between them, in the language of the page.</summary>
    public static IEnumerable<string> Names(string codes) =>
        codes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(code => All.TryGetValue(code, out var name) ? name.ToString() : code);
}
