using System.ComponentModel.DataAnnotations;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Letters.Verify;

/// <summary>Lets anybody who holds a letter check it: by its QR code, or by what stands below it.</summary>
[Route("verify"), AllowAnonymous]
public class VerifyController(LetterChecks checks) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View(new VerifyForm());

    [HttpPost(""), EnableRateLimiting(RateLimits.PublicForms), OnRefusal(nameof(New))]
    public IActionResult Create(VerifyForm form) => new SeeOther("/verify/" + Uri.EscapeDataString(LetterChecks.Tidy(form.Code!)));

    [HttpGet("{code}"), EnableRateLimiting(RateLimits.Lookups), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show(string code, CancellationToken cancel)
    {
        if (await checks.FindAsync(code, cancel) is { } found) return View(found);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown", new VerifyForm { Code = code });
    }
}

public class VerifyForm
{
    [Required, StringLength(100), Display(Name = "Code or letter number")]
    public string? Code { get; set; }
}
