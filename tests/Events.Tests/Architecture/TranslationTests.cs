using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Events.Platform;
using Events.Platform.Mail;
using Events.Platform.Web;
using Events.Tests.Support;

namespace Events.Tests.Architecture;

/// <summary>Every text that people meet exists in both languages, and nothing is translated in vain.</summary>
public partial class TranslationTests
{
    private static readonly Assembly Program = typeof(Program).Assembly;
    private static readonly List<SourceFile> Sources = [.. Repository.Files("src/Events", ".cs", ".cshtml")];

    private static readonly List<(string File, string Key, string Chinese)> Texts =
    [
        .. from file in Repository.Files("src/Events", ".resx")
           from data in XDocument.Parse(file.Text).Root!.Elements("data")
           select (file.Path, data.Attribute("name")!.Value, data.Element("value")!.Value),
    ];

    [Fact]
    public void Every_text_has_its_Chinese()
    {
        var known = Texts.Select(text => text.Key).ToHashSet();

        var missing = Spoken().Where(text => !known.Contains(text.Key)).Select(text => $"{text.Where}: {text.Key}").Distinct();

        Offenders.None(missing);
    }

    [Fact]
    public void Nothing_is_translated_that_nobody_says()
    {
        var spoken = Spoken().Select(text => text.Key).ToHashSet();
        var literals = Sources.SelectMany(file => Literal().Matches(file.Code)).Select(match => Unescape(match.Groups[1].Value)).ToHashSet();

        Offenders.None(Texts.Where(text => !spoken.Contains(text.Key) && !literals.Contains(text.Key)).Select(text => $"{text.File}: {text.Key}"));
    }

    [Fact]
    public void Both_languages_have_the_same_places_to_fill_in() =>
        Offenders.None(Texts.Where(text => !Places(text.Key).SetEquals(Places(text.Chinese))).Select(text => $"{text.File}: {text.Key} → {text.Chinese}"));

    [Fact]
    public void The_Chinese_is_not_empty_and_no_key_stands_twice_in_a_file()
    {
        Offenders.None(Texts.Where(text => text.Chinese.Trim().Length == 0).Select(text => $"{text.File}: {text.Key}"));
        Offenders.None(Texts.GroupBy(text => (text.File, text.Key)).Where(group => group.Count() > 1).Select(group => group.Key.ToString()));
    }

    /// <summary>What the program says, as far as its source tells.</summary>
    private static IEnumerable<(string Where, string Key)> Spoken() =>
    [
        .. from file in Sources
           from found in file.Find(Said())
           from literal in Branch().Matches(found.Match.Groups[1].Value)
           select ($"{file.Path}:{found.Line}", Unescape(literal.Groups[1].Value)),
        .. Refusals(), .. Attributes(), .. ValidationSentences(), .. MailKinds(), .. MenusAndTabs(),
    ];

    private static IEnumerable<(string, string)> Refusals() =>
        from type in Program.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(Refusal)
        select ($"{type.Name}.{field.Name}", ((Refusal)field.GetValue(null)!).Text);

    private static IEnumerable<(string, string)> Attributes() =>
        from type in Program.GetTypes()
        where type.Namespace?.StartsWith("Events.") == true
        from member in type.GetMembers(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        from attribute in member.GetCustomAttributes()
        from text in attribute switch
        {
            DisplayAttribute display => new[] { display.Name, display.Description, display.Prompt },
            ValidationAttribute validation and not DataTypeAttribute => [validation.ErrorMessage],
            _ => [],
        }
        where text is not null
        select ($"{type.Name}.{member.Name}", text);

    private static IEnumerable<(string, string)> ValidationSentences() =>
        from field in typeof(ValidationTexts).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        where field is { IsLiteral: true } && field.FieldType == typeof(string)
        select ($"{nameof(ValidationTexts)}.{field.Name}", (string)field.GetRawConstantValue()!);

    /// <summary>The list of mails shows what each is: <c>TicketToAttendee</c> reads “Ticket to attendee”.</summary>
    private static IEnumerable<(string, string)> MailKinds() =>
        from type in Program.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMailComposer))
        let words = Capital().Replace(MailKindAttribute.Of(type).Name, match => " " + match.Value.ToLowerInvariant()).Trim()
        select (type.Name, char.ToUpperInvariant(words[0]) + words[1..]);

    private static IEnumerable<(string, string)> MenusAndTabs() =>
        from type in Program.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFeature))
        let feature = (IFeature)Activator.CreateInstance(type)!
        from text in feature.Menu.Select(entry => entry.Text).Concat(feature.EventTabs.Select(tab => tab.Text))
        select (type.Name, text);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static string Unescape(string literal) => literal.Replace("\\\"", "\"").Replace("\\\\", "\\");

    /// <summary>The first argument of what translates: <c>T["…"]</c>, <c>texts["…"]</c>, <c>flash.Done("…")</c>, <c>texts.Both("…")</c>.</summary>
    [GeneratedRegex(@"(?:\bT\[|\b\w*[tT]exts\[|\b[fF]lash\.Done(?:Unless)?\(|\.Both\()((?:[^,\[\]()""]|""(?:[^""\\]|\\.)*""|\([^()]*\))*)[,\])]")]
    private static partial Regex Said();

    /// <summary>The whole of it, or either branch of a choice.</summary>
    [GeneratedRegex(@"(?:^\s*|[?:]\s*)""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Branch();

    [GeneratedRegex(@"""((?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
