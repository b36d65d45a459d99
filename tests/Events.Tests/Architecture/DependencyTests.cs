using System.Text.RegularExpressions;
using Events.Tests.Support;

namespace Events.Tests.Architecture;

/// <summary>Who may know whom. News that must travel upwards goes as a job or an outbox row.</summary>
public partial class DependencyTests
{
    /// <summary>
    /// What each feature knows directly; it may also use what those know. Agenda, guests and budget are parts of planning an event: folders inside
    /// Planning, not features of their own.
    /// </summary>
    private static readonly Dictionary<string, string[]> Knows = new()
    {
        ["Accounts"] = [],
        ["Organisations"] = ["Accounts"],
        ["Planning"] = ["Organisations"],
        ["Registrations"] = ["Planning"],
        ["Delegations"] = ["Planning"],
        ["Visits"] = ["Planning"],
        ["CheckIn"] = ["Registrations", "Delegations"],
        ["Letters"] = ["Registrations", "Delegations"],
        ["Mailings"] = ["Registrations", "Delegations"],
        ["Public"] = ["CheckIn", "Letters", "Mailings", "Visits"],
        ["Reports"] = ["CheckIn", "Letters", "Mailings", "Visits"],
        ["Demo"] = ["Public", "Reports"],
    };

    [Fact]
    public void Each_feature_uses_only_what_stands_below_it()
    {
        var wrong = from file in Repository.Files("src/Events/Features", ".cs", ".cshtml")
                    let feature = file.Path.Split('/')[3]
                    where Knows.ContainsKey(feature)
                    from used in Used(file)
                    where used != feature && !Below(feature).Contains(used)
                    select $"{file.Path}: {feature} must not know {used}";

        Offenders.None(wrong);
    }

    [Fact]
    public void Every_feature_has_its_place_in_the_order() =>
        Offenders.None(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Events/Features")).Select(folder => Path.GetFileName(folder)!).Except(Knows.Keys));

    [Fact]
    public void The_platform_knows_no_feature()
    {
        var wrong = from file in Repository.Files("src/Events/Platform", ".cs", ".cshtml") from used in Used(file) select $"{file.Path} knows {used}";

        Offenders.None(wrong);
    }

    private static HashSet<string> Below(string feature) => [.. Knows[feature], .. Knows[feature].SelectMany(Below)];

    private static IEnumerable<string> Used(SourceFile file) =>
        Qualified().Matches(file.Code).Concat(Views().Matches(file.Code)).Select(match => match.Groups[1].Value)
            .Concat(Relative().Matches(file.Code).Where(match => Names[match.Groups[1].Value].Contains(match.Groups[2].Value)).Select(match => match.Groups[1].Value))
            .Distinct();

    /// <summary>The types and inner namespaces of each feature, by which <c>Planning.Event</c> is told from a property called Planning.</summary>
    private static readonly ILookup<string, string> Names = typeof(Program).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Events.Features.") == true && !type.IsNested)
        .Select(type => $"{type.Namespace}.{type.Name}".Split('.'))
        .ToLookup(name => name[2], name => name[3]);

    [GeneratedRegex(@"(?:\bEvents\.|(?<![\w.]))Features\.([A-Z]\w*)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"/Features/([A-Z]\w*)/")]
    private static partial Regex Views();

    [GeneratedRegex(@"(?<![\w.""/])([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex Relative();
}
