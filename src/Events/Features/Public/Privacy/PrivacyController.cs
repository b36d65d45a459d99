using Events.Features.Accounts;
using Events.Features.Letters;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Events.Features.Public.Privacy;

/// <summary>Who holds the data of those who register, what for and how long.</summary>
[Route("privacy"), AllowAnonymous]
public class PrivacyController(Chamber chamber, IOptions<LetterSettings> letters) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show() => View(new PrivacyPage(await chamber.GetAsync(), letters.Value.KeepPassportDays));
}

public sealed record PrivacyPage(Unit Chamber, int KeepPassportDays);
