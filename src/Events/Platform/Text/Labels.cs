using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Text;

/// <summary>The words for the values of an enumeration, from their <see cref="DisplayAttribute"/>: <c>T.Of(kind)</c>.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    extension(IStringLocalizer texts)
    {
        public string Of(Enum value) => texts[KeyOf(value)];

        /// <summary>All values as choices of a form.</summary>
        public IEnumerable<SelectListItem> Choices<TEnum>() where TEnum : struct, Enum =>
            Enum.GetValues<TEnum>().Select(value => new SelectListItem(texts.Of(value), value.ToString()));
    }

    /// <summary>The key of its words, for what is put into words later.</summary>
    public static string KeyOf(Enum value) => Names.GetOrAdd(value, Name);

    private static string Name(Enum value) =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? value.ToString();
}
