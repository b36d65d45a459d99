using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Devices.Pairing;

/// <summary>What a device shows whose pairing has ended. Its script forgets the list.</summary>
[Route("checkin/ended"), AllowAnonymous]
public class EndedController : Controller
{
    [HttpGet("")]
    public IActionResult Ended() => View();
}
