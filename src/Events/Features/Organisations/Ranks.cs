using Events.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Events.Features.Organisations;

/// <summary>The ranks of members by code, the highest first.</summary>
public static class Ranks
{
    public static IReadOnlyDictionary<string, Bilingual> All { get; } = ReferenceData.Names("ranks.csv");

    /// <summary>The name in the language of the page.</summary>
    public static string Name(string code) => All.TryGetValue(code, out var name) ? name.ToString() : code;

    /// <summary>All ranks as choices of a form, an empty one first.</summary>
    public static IEnumerable<SelectListItem> Choices() =>
        All.Select(rank => new SelectListItem(rank.Value.ToString(), rank.Key)).Prepend(new SelectListItem("—", ""));
}
