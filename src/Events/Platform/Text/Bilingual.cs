using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Events.Platform.Text;

/// <summary>One text in Chinese and in English. A reader gets their language, or the other one where it is missing.</summary>
public sealed record Bilingual
{
    public Bilingual() { }

    public Bilingual(string zh, string en) => (Zh, En) = (zh, en);

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Zh { get; init; } = "";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string En { get; init; } = "";

    public bool IsEmpty => Zh.Length == 0 && En.Length == 0;

    /// <summary>The text for a language given as <c>zh</c> or <c>en</c>.</summary>
    public string In(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? (Zh.Length > 0 ? Zh : En) : (En.Length > 0 ? En : Zh);

    /// <summary>The text in the other language, empty where there is none of its own.</summary>
    public string Beside(string language)
    {
        var other = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? En : Zh;
        return other == In(language) ? "" : other;
    }

    public Bilingual Trimmed() => new(Zh.Trim(), En.Trim());

    /// <summary>In the language of the page.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
