using System.Text.RegularExpressions;
using Events.Tests.Support;

namespace Events.Tests.Architecture;

public partial class ViewTests
{
    private static readonly List<SourceFile> Views = [.. Repository.Files("src/Events", ".cshtml")];

    /// <summary>Views that no browser shows under our content security policy: mails are read elsewhere.</summary>
    private static IEnumerable<SourceFile> Pages => Views.Where(view => !view.Path.Contains("/Mails/") && !view.Path.EndsWith("_Mail.cshtml"));

    [Fact]
    public void No_page_has_inline_styles_or_handlers() => Offenders.None(Found(Pages, Inline()));

    [Fact]
    public void No_page_has_an_inline_script_or_style_sheet_without_a_nonce() => Offenders.None(Found(Pages, Element()));

    [Fact]
    public void Every_icon_is_in_the_sprite()
    {
        var list = Path.Combine(Repository.Root, "wwwroot-theme/icons.txt");
        if (!File.Exists(list)) return;
        var known = File.ReadAllLines(list).Select(line => line.Trim()).ToHashSet();

        var missing = from view in Views
                      from found in view.Find(Icon())
                      from name in Literals().Matches(found.Match.Groups[1].Value).Select(literal => literal.Value)
                      where !known.Contains(name)
                      select $"{view.Path}:{found.Line} {name}";

        Offenders.None(missing);
    }

    private static IEnumerable<string> Found(IEnumerable<SourceFile> views, Regex pattern) =>
        from view in views from found in view.Find(pattern) select $"{view.Path}:{found.Line} {found.Match.Value.Trim()}";

    [GeneratedRegex(@"\s(style=""|on[a-z]+="")|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<script(?![^>]*\b(src|nonce)=)[^>]*>|<style(?![^>]*\bnonce=)[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Element();

    /// <summary>A name, or an expression with names in it.</summary>
    [GeneratedRegex(@"<icon\b[^>]*?\bname=(""@\(.*?\)""|""[^""@]*"")")]
    private static partial Regex Icon();

    [GeneratedRegex(@"(?<=""\)?)[a-z][a-z0-9-]*(?="")")]
    private static partial Regex Literals();
}
