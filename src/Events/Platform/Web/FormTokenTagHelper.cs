using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Events.Platform.Web;

/// <summary>Gives every posted form its antiforgery token: the framework leaves it out where the form names its address itself.</summary>
[HtmlTargetElement("form", Attributes = "[method=post],action")]
public class FormTokenTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
}
