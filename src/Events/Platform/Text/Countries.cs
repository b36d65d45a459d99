using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Events.Platform.Text;

/// <summary>Countries by ISO 3166-1 alpha-2 code, with the spellings found in lists.</summary>
public static class Countries
{
    public static IReadOnlyDictionary<string, Bilingual> All { get; } =
        ReferenceData.Rows("countries.csv").ToDictionary(row => row["code"], row => new Bilingual(row["zh"], row["en"]));

    private static readonly Dictionary<string, string> Spellings = ReadSpellings();

    /// <summary>The name in the language of the page; the code itself where it is unknown.</summary>
    public static string Name(string? code) => code is not null && All.TryGetValue(code, out var name) ? name.ToString() : code ?? "";

    /// <summary>Nobody comes from there.</summary>
    private static readonly HashSet<string> Uninhabited = ["AQ", "BV", "GS", "HM", "TF", "UM"];

    /// <summary>The countries as choices of a form: an empty one, China, and the others in the order of the page's language, Chinese by pinyin.</summary>
    public static IEnumerable<SelectListItem> Choices() => All
        .Where(country => !Uninhabited.Contains(country.Key))
        .OrderBy(country => country.Key == "CN" ? 0 : 1)
        .ThenBy(country => country.Value.ToString(), StringComparer.Create(Languages.Culture(Languages.Current), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace))
        .Select(country => new SelectListItem(country.Value.ToString(), country.Key))
        .Prepend(new SelectListItem("", ""));

    /// <summary>The code for a name or code in any usual spelling, or null.</summary>
    public static string? Recognise(string? text) => Spellings.GetValueOrDefault(Fold.Text(text));

    private static Dictionary<string, string> ReadSpellings()
    {
        var spellings = new Dictionary<string, string>();
        foreach (var row in ReferenceData.Rows("countries.csv"))
            foreach (var spelling in row["aliases"].Split(';').Concat([row["code"], row["zh"], row["en"]]))
                if (spelling.Length > 0) spellings.TryAdd(Fold.Text(spelling), row["code"]);
        return spellings;
    }
}
