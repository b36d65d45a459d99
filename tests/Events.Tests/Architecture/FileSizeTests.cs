using Events.Tests.Support;

namespace Events.Tests.Architecture;

/// <summary>Small files, so that each can be read at one sight.</summary>
public class FileSizeTests
{
    private static readonly List<SourceFile> Sources =
    [
        .. Repository.Files("src", ".cs", ".cshtml"),
        .. Repository.Files("wwwroot-theme", ".js", ".mjs", ".css"),
    ];

    [Fact]
    public void Half_of_the_files_have_at_most_45_lines()
    {
        var lines = Sources.Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 45);
    }

    [Fact]
    public void Nine_in_ten_files_have_at_most_150_lines()
    {
        var longer = Longer(150);

        Assert.True(longer.Count <= Sources.Count / 10, string.Join('\n', longer));
    }

    [Fact]
    public void No_file_has_more_than_300_lines() => Offenders.None(Longer(300));

    [Fact]
    public void No_test_has_more_than_300_lines() =>
        Offenders.None(Repository.Files("tests", ".cs").Where(file => file.Lines > 300).Select(file => $"{file.Path}: {file.Lines}"));

    [Fact]
    public void No_controller_has_more_than_120_lines() =>
        Offenders.None(Longer(120).Where(file => file.Contains("Controller.cs:")));

    private static List<string> Longer(int than) =>
        [.. Sources.Where(file => file.Lines > than).OrderByDescending(file => file.Lines).Select(file => $"{file.Path}: {file.Lines}")];
}
