using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Letters.Passports;

/// <summary>The passport data of a letter in clear, as a part of its page.</summary>
[Route("desk/letters/{id:long}/passport"), Authorize(LettersFeature.SeePassports)]
public class PassportsController(LetterAccess letters, PassportAccess passports) : Controller
{
    [HttpGet(""), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) => await letters.FindAsync(id, cancel) is { } letter
        ? View(new PassportPage(letter, await passports.OpenAsync(letter, "Passport on the page", cancel)))
        : NotFound();
}

public sealed record PassportPage(VisaLetter Letter, Passport Passport);
