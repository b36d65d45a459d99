using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Text;

/// <summary>
/// The words of the pages. The English text is the key; each feature keeps its Chinese in a <c>Texts.zh.resx</c> of its own, and all of them are
/// read as one. A word that has two meanings carries its sense after a bar, which English readers never see: <c>Open|state</c>.
/// </summary>
public class Texts : IStringLocalizer, IStringLocalizerFactory
{
    private readonly FrozenDictionary<string, string> chinese = Read();

    public LocalizedString this[string name] => this[name, []];

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var known = chinese.TryGetValue(name, out var translated);
            var text = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" && known ? translated! : Plain(name);
            return new LocalizedString(name, arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments), !known);
        }
    }

    /// <summary>Both forms of a text at once, for papers and mails in two languages.</summary>
    public Bilingual Both(string name) => new(chinese.GetValueOrDefault(name, Plain(name)), Plain(name));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        chinese.Select(text => new LocalizedString(text.Key, text.Value));

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    private static string Plain(string name) => name.IndexOf('|') is > 0 and var bar ? name[..bar] : name;

    private static FrozenDictionary<string, string> Read()
    {
        var texts = new Dictionary<string, string>();
        var satellite = typeof(Texts).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo("zh"));
        foreach (var name in satellite.GetManifestResourceNames())
        {
            using var reader = new ResourceReader(satellite.GetManifestResourceStream(name)!);
            foreach (System.Collections.DictionaryEntry text in reader)
                if (!texts.TryAdd((string)text.Key, (string)text.Value!) && texts[(string)text.Key] != (string)text.Value!)
                    throw new InvalidOperationException($"Two features translate “{text.Key}” differently.");
        }
        return texts.ToFrozenDictionary();
    }
}
