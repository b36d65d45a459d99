using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Events.Platform.Files;

/// <summary>
/// Pictures for everybody who knows their address. It always names one of three types of picture, and no browser guesses another (nosniff). What is
/// at an address never changes.
/// </summary>
[Route("pictures"), AllowAnonymous]
public class PicturesController(EventsDbContext db) : Controller
{
    [HttpGet("{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken cancel)
    {
        var found = await db.Pictures.AsNoTracking().Where(picture => picture.Code == code).Select(picture => new { picture.MediaType, picture.Content }).FirstOrDefaultAsync(cancel);
        if (found is null) return NotFound();
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        // Other sites and chat programs show it beside a link to the page.
        Response.Headers.ContentDisposition = "inline";
        return File(found.Content, found.MediaType, null, new EntityTagHeaderValue($"\"{code}\""));
    }
}
