using System.Text.Json;
using Events.Features.Accounts;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Offline;

/// <summary>What makes the scanner an installable app that opens without network. There is nothing secret in it.</summary>
[Route("checkin"), AllowAnonymous]
public class OfflineController(KeptAssets kept, Chamber chamber, IStringLocalizer texts) : Controller
{
    /// <summary>The worker is a module that knows the files by their present addresses: a new version of the program is a new worker.</summary>
    [HttpGet("worker.js")]
    public ContentResult Worker()
    {
        var addresses = kept.Addresses().Distinct().Order(StringComparer.Ordinal).ToList();
        Response.Headers.CacheControl = "no-cache";
        Response.Headers["Service-Worker-Allowed"] = "/checkin";
        return Content(
            $$"""
            import * as vault from {{JsonSerializer.Serialize(kept.Module("checkin/vault"))}}
            import * as post from {{JsonSerializer.Serialize(kept.Module("checkin/post"))}}
            import { serve } from {{JsonSerializer.Serialize(kept.Module("checkin/worker"))}}

            serve({ vault, post, version: '{{KeptAssets.Version(addresses)}}', assets: {{JsonSerializer.Serialize(addresses)}} })
            """, "text/javascript; charset=utf-8");
    }

    [HttpGet("app.webmanifest")]
    public async Task<ContentResult> Manifest()
    {
        var manifest = new
        {
            id = "/checkin",
            name = $"{texts["Check-in"]} · {(await chamber.GetAsync()).Name}",
            short_name = texts["Check-in"].Value,
            lang = Languages.Tag,
            start_url = "/checkin",
            scope = "/checkin",
            display = "standalone",
            orientation = "any",
            theme_color = "#0a1118",
            background_color = "#0a1118",
            icons = new object[]
            {
                new { src = "/img/app-192.png", sizes = "192x192", type = "image/png", purpose = "any" },
                new { src = "/img/app-512.png", sizes = "512x512", type = "image/png", purpose = "any" },
                new { src = "/img/app-512.png", sizes = "512x512", type = "image/png", purpose = "maskable" },
            },
        };
        return Content(JsonSerializer.Serialize(manifest), "application/manifest+json; charset=utf-8");
    }
}
