using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Events.Tests.Support;

/// <summary>The repository's own files, for the tests of its structure.</summary>
public static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "wwwroot"];

    public static string Root { get; } = Find();

    /// <summary>The text files below a folder that have one of these endings, without what is built or brought.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => endings.Contains(Path.GetExtension(path)) && !path.Split('/').Intersect(Made).Any())
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))));

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Events.sln"))) return folder;
        throw new DirectoryNotFoundException($"Events.sln is nowhere above {here}.");
    }
}

/// <param name="Path">Relative to the repository.</param>
public sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>Without comments that have lines of their own, which may speak of anything.</summary>
    public string Code { get; } = Comment().Replace(Text, "");

    public int Lines => Text.Count(character => character == '\n') + (Text.EndsWith('\n') || Text.Length == 0 ? 0 : 1);

    /// <summary>Each match in the code, with the number of its line.</summary>
    public IEnumerable<(int Line, Match Match)> Find(Regex pattern) =>
        pattern.Matches(Code).Select(match => (Code.AsSpan(0, match.Index).Count('\n') + 1, match));

    [GeneratedRegex("^[ \\t]*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
