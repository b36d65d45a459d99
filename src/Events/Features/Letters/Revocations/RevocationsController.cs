using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Letters.Revocations;

[Route("desk/letters/{id:long}/revocation"), Authorize(LettersFeature.CanIssue)]
public class RevocationsController(EventsDbContext db, LetterAccess letters, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await letters.FindAsync(id, cancel) is { } letter ? View(new NewRevocation(letter, new RevocationForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long id, RevocationForm form, CancellationToken cancel)
    {
        if (await letters.FindAsync(id, cancel) is not { } letter) return NotFound();
        letter.Revoke(form.Reason!, user.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        flash.Done("Letter {0} is revoked. Whoever checks it is told so.", letter.Number);
        return new SeeOther($"/desk/letters/{id}");
    }
}

public class RevocationForm
{
    [Required, StringLength(300), DataType(DataType.MultilineText), Display(Name = "Reason")]
    public string? Reason { get; set; }
}

public sealed record NewRevocation(VisaLetter Letter, RevocationForm Form);
