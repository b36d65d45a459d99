using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Events.Platform.Documents;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Own;

/// <summary>The ticket as a picture for the phone's album, where it is found without a network.</summary>
[Route("r/{secret}/ticket.png"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class TicketPictureController(EventsDbContext db, TicketSigner signer, Papers papers) : Controller
{
    private const int Width = 1080;
    private const int Height = 1620;

    /// <param name="ticket">Whose, where one registration brings several people.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, string? ticket, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration || OwnPage.Person(registration, ticket) is not { } attendee) return NotFound();
        // Where there is no ticket, or nothing to draw it with, the page itself says and shows what there is.
        if (!attendee.IsComing || registration.Event.State == Planning.EventState.Cancelled || !papers.CanPrint) return new SeeOther($"/r/{secret}");
        var model = new TicketPicture(registration.Event, new OwnTicket(attendee, await signer.PayloadAsync(registration.Event, attendee.TicketCode, cancel)), papers.StylesOf("wallet"),
            (await RegistrationRules.OfAsync(db, registration.EventId, cancel)).ColorOf(attendee.Category));
        Response.Headers.CacheControl = "private, no-cache";
        return File(await papers.DrawAsync("/Features/Registrations/Own/Picture.cshtml", model, Width, Height), "image/png", $"{registration.Event.Slug}.png");
    }
}

public sealed record TicketPicture(Planning.Event Event, OwnTicket Ticket, string Styles, BadgeColor Color);
