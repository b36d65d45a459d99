using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Organisations.Directory;
using Events.Features.Organisations.Lists;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>Puts many people of the directory on the list at once: the page shows exactly who.</summary>
[Route("desk/events/{eventId:long}/invitations/candidates"), Authorize(RegistrationsFeature.CanEdit)]
public class CandidatesController(EventsDbContext db, EventAccess access, CandidateList list, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, OrganisationList.Filter filter, ContactRole? role, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var mine = user.Id;
        return View(new CandidatesPage(
            found, filter, role,
            filter.IsSet ? await list.ReadAsync(eventId, filter, role, cancel) : null,
            await db.Organisations.Where(o => o.Country != "").Select(o => o.Country).Distinct().ToListAsync(cancel),
            await DirectoryPage.UnitsAsync(db, cancel),
            await db.SavedFilters.AsNoTracking().Where(saved => saved.UserId == mine).OrderBy(saved => saved.Name).ToListAsync(cancel)));
    }

    /// <param name="category">Null: by the kind of organisation.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, List<long> ids, AttendeeCategory? category, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var now = clock.GetUtcNow();
        if (!found.TakesPeopleAt(now)) throw new Refused(InvitationErrors.InvitesNobody);
        if (ids.Count == 0) throw new Refused(RegistrationErrors.ChooseSomebody);
        var added = await db.WriteAsync(async () =>
        {
            await db.TakeTurnAsync(Turns.Invitations(eventId), cancel);
            var chosen = await list.ChosenAsync(eventId, [.. ids.Take(CandidateList.Most)], cancel);
            db.AddRange(chosen.Select(contact => Invitation.Of(eventId, contact, category, now)));
            await db.SaveChangesAsync(cancel);
            return chosen.Count;
        }, cancel);
        if (added == ids.Count) flash.Done("{0} people are on the list. Nothing is sent yet.", added);
        else flash.Done("{0} people are on the list. {1} were left out: they are invited already, share an address or want no mails.", added, ids.Count - added);
        return new SeeOther($"/desk/events/{eventId}/invitations?state=Drafted");
    }
}

/// <param name="Found">Null before anything is asked for.</param>
/// <param name="Countries">Those that occur, by code.</param>
public sealed record CandidatesPage(
    Event Event, OrganisationList.Filter Filter, ContactRole? Role, CandidateList.Result? Found, IReadOnlyList<string> Countries, IReadOnlyList<SelectListItem> Units,
    IReadOnlyList<SavedFilter> Saved);
