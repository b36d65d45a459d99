using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Organisations.Engagement;

/// <summary>Works through the members once a year, call by call.</summary>
[Route("desk/organisations/review"), Authorize(OrganisationsFeature.CanView)]
public class ReviewController(ReviewList list) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page, CancellationToken cancel) => View(await list.ReadAsync(page, cancel));
}
