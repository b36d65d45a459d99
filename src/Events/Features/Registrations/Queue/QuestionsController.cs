using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Queue;

/// <summary>Asks those who asked for more, before somebody decides.</summary>
[Route("desk/events/{eventId:long}/questions"), Authorize(RegistrationsFeature.CanEdit)]
public class QuestionsController(Deciding deciding, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, List<long> ids, string? reason, CancellationToken cancel)
    {
        var result = await deciding.EachAsync(eventId, ids, registration => { registration.Ask(reason ?? ""); return Task.CompletedTask; }, cancel);
        if (result is null) return NotFound();
        flash.Done("{0} asked.", result.Decided.Count);
        return new SeeOther($"/desk/events/{eventId}/requests");
    }
}
