using Events.Platform;
using Events.Platform.Files;
using Events.Platform.Text;

namespace Events.Features.Public.EventPage;

/// <summary>What chat programs and search engines show of a page: absolute addresses, in the language of the page.</summary>
public sealed record ShareTags(string Title, string Description, string Url, string Image, int ImageWidth, int ImageHeight)
{
    private const int MostOfDescription = 200;

    public string Locale => Languages.Current == "zh" ? "zh_CN" : "en_GB";
    public string OtherLocale => Languages.Current == "zh" ? "en_GB" : "zh_CN";

    public static ShareTags Of(PublicEvent page, Settings settings)
    {
        var picture = page.Details.Share;
        return new ShareTags(
            page.Event.Title.ToString(), DescriptionOf(page), settings.Address($"/e/{page.Event.Slug}"),
            settings.Address(picture is null ? "/img/share.png" : Picture.Address(picture.Code)), picture?.Width ?? 1200, picture?.Height ?? 630);
    }

    private static string DescriptionOf(PublicEvent page)
    {
        if (!page.Event.Summary.IsEmpty) return page.Event.Summary.ToString();
        var text = string.Join(' ', Markdown.Plain(page.Event.Description.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MostOfDescription ? text : text[..MostOfDescription].TrimEnd() + "…";
    }
}
