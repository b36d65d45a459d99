using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Events.Platform.Web;

/// <summary><c>&lt;icon name="calendar" /&gt;</c>: a symbol of the sprite, hidden from screen readers, for words stand beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public class IconTagHelper(Assets assets) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon {output.Attributes["class"]?.Value}".Trim());
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<use href=\"{assets["img/icons.svg"]}#{System.Net.WebUtility.HtmlEncode(Name)}\"></use>");
    }
}
