using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Events.Platform.Text;

/// <summary>Writes a Markdown document as a mail program without HTML shows it.</summary>
internal static class MarkdownText
{
    public static string Of(MarkdownDocument document) => Joined(document, "\n\n");

    private static string Of(Block block) => block switch
    {
        ListBlock list => string.Join(list.IsLoose ? "\n\n" : "\n", list.OfType<ListItemBlock>().Select(item => Item(item, list.IsOrdered ? $"{item.Order}. " : "- "))),
        QuoteBlock quote => "> " + Joined(quote, "\n\n").Replace("\n", "\n> "),
        Table table => Joined(table, "\n"),
        TableRow row => Joined(row, " · "),
        ContainerBlock other => Joined(other, "\n"),
        ThematicBreakBlock => "——",
        LeafBlock { Inline: { } words } => Of(words),
        LeafBlock code => code.Lines.ToString(),
        _ => "",
    };

    private static string Joined(ContainerBlock blocks, string between) => string.Join(between, blocks.Select(Of).Where(text => text.Length > 0));

    private static string Item(ListItemBlock item, string mark) => mark + Joined(item, "\n").Replace("\n", "\n" + new string(' ', mark.Length));

    private static string Of(Inline inline) => inline switch
    {
        LineBreakInline => "\n",
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LinkInline link => WithAddress(string.Concat(link.Select(Of)), link.Url ?? ""),
        ContainerInline part => string.Concat(part.Select(Of)),
        _ => "",
    };

    /// <summary>Angle brackets keep what stands behind an address out of it.</summary>
    private static string WithAddress(string words, string url)
    {
        var address = url.StartsWith("mailto:") ? url["mailto:".Length..] : url;
        return address.Length == 0 || address == words ? words : words.Length == 0 ? address : $"{words} <{address}>";
    }
}
