using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Events.Platform.Text;

/// <summary>Markdown that people write: no HTML of their own, and links only to the web or a mailbox.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().UseSoftlineBreakAsHardlineBreak().Build();

    public static IHtmlContent Html(string? text) => new HtmlString(HtmlText(text));

    public static string HtmlText(string? text) => Checked(text).ToHtml(Pipeline);

    /// <summary>For the plain part of a mail: lists stay lists, and links keep their addresses.</summary>
    public static string Text(string? text) => MarkdownText.Of(Checked(text));

    /// <summary>The words without their marks, for excerpts.</summary>
    public static string Plain(string? text) => Markdig.Markdown.ToPlainText(text ?? "", Pipeline).Trim();

    private static MarkdownDocument Checked(string? text)
    {
        var document = Markdig.Markdown.Parse(text ?? "", Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            if (link.IsImage || !IsSafe(link.Url)) link.Url = "";
        foreach (var link in document.Descendants<AutolinkInline>())
            if (!link.IsEmail && !IsSafe(link.Url)) link.Url = "";
        return document;
    }

    private static bool IsSafe(string? address) => address is not null &&
        (address.StartsWith('/') || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel"));
}
