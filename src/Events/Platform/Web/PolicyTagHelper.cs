using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Events.Platform.Web;

/// <summary><c>policy="…"</c> on any element: it is there only for those who meet the policy. The route behind it asks again.</summary>
[HtmlTargetElement(Attributes = "policy")]
public class PolicyTagHelper(IAuthorizationService authorization) : TagHelper
{
    public required string Policy { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The last of all, so that no other one adds to what is left out.</summary>
    public override int Order => int.MaxValue;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!(await authorization.AuthorizeAsync(ViewContext.HttpContext.User, Policy)).Succeeded) output.SuppressOutput();
    }
}
