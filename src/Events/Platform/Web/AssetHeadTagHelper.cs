using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Events.Platform.Web;

/// <summary><c>&lt;asset-head /&gt;</c>: styles, import map and scripts of every page, with the nonce that the policy asks for.</summary>
[HtmlTargetElement("asset-head", TagStructure = TagStructure.WithoutEndTag)]
public class AssetHeadTagHelper(Assets assets, CspNonce nonce) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            $"""
            <meta name="csp-nonce" content="{nonce.Value}">
              <link rel="icon" href="{assets["img/favicon.svg"]}" type="image/svg+xml">
              <link rel="stylesheet" href="{assets["lib/tabler.min.css"]}" data-turbo-track="reload">
              <link rel="stylesheet" href="{assets["css/app.css"]}" data-turbo-track="reload">
              <script src="{assets["js/theme.js"]}"></script>
              <script type="importmap" nonce="{nonce.Value}">{assets.ImportMap}</script>
              <script type="module" src="{assets["js/app.js"]}"></script>
            """);
    }
}
