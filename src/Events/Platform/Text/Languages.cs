using System.Globalization;

namespace Events.Platform.Text;

/// <summary>The two languages of the product, as <c>zh</c> and <c>en</c>.</summary>
public static class Languages
{
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The language of the page now.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh" : "en";

    /// <summary>The same as <c>lang</c> names it for a whole page.</summary>
    public static string Tag => TagOf(Current);

    public static string TagOf(string language) => Culture(language).Name;

    /// <summary>The language that stands beside it, as <c>lang</c> names it.</summary>
    public static string Other => Current == "zh" ? "en" : "zh-CN";

    public static CultureInfo Culture(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <summary>The language in which a text is set: Chinese as soon as a character of it is.</summary>
    public static string Of(string text) => text.Any(IsChinese) ? "zh" : "en";

    public static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';

    /// <summary>Lets what follows in this asynchronous flow speak a language; disposing the result restores the former one.</summary>
    public static IDisposable Speak(string language)
    {
        var former = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(language);
        return new Restore(former);
    }

    /// <summary>What the words are in each of the languages, for papers that carry both.</summary>
    public static Bilingual Both(Func<string> words)
    {
        string chinese, english;
        using (Speak("zh")) chinese = words();
        using (Speak("en")) english = words();
        return new Bilingual(chinese, english);
    }

    private sealed class Restore((CultureInfo Culture, CultureInfo UiCulture) former) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = former;
    }
}
