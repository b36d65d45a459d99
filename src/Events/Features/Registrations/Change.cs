using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Answering;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations;

/// <summary>What somebody has changed of that by which people are approved.</summary>
/// <param name="Field">English, the key of its translation; or a question of the event.</param>
public sealed record Change(string Field, string Old, string New)
{
    /// <summary>As it is kept: one line, parted by tabs.</summary>
    internal string Line => $"{Field}\t{Plain(Old)}\t{Plain(New)}\n";

    public static IEnumerable<Change> Read(string lines) => lines.Split('\n').Select(line => line.Split('\t')).Where(parts => parts.Length == 3)
        .Select(parts => new Change(parts[0], parts[1], parts[2]));

    /// <summary>What differs between two states of a person, see <see cref="Of"/>.</summary>
    public static List<Change> Between(IEnumerable<(string Field, string Value)> before, IEnumerable<(string Field, string Value)> after) =>
        [.. before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new Change(pair.First.Field, pair.First.Value, pair.Second.Value))];

    /// <summary>What somebody answers otherwise than before; files and passports are not compared.</summary>
    public static IEnumerable<Change> Between(AskedForm former, GivenAnswers given, IStringLocalizer texts) =>
        from question in given.Form.Version.InOrder
        where question.Kind is not (QuestionKind.File or QuestionKind.Passport or QuestionKind.Sessions)
        let old = former.Former.GetValueOrDefault(question.Key, "")
        let now = given.Values.GetValueOrDefault(question.Key, "")
        where old != now && old.Length > 0
        select new Change(question.Label.ToString(), texts.WordsOf(question, old), now.Length == 0 ? "" : texts.WordsOf(question, now));

    /// <summary>That by which people are approved; a new phone or diet is nobody's business.</summary>
    public static List<(string Field, string Value)> Of(Attendee person) =>
    [
        ("Name", person.Name), ("Name in Latin letters", person.LatinName), ("Organisation", person.Organisation), ("Job title", person.JobTitle), ("Country", person.Country),
    ];

    private static string Plain(string text) => text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
