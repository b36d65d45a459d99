using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.People;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>Who is invited to an event, one by one.</summary>
[Route("desk/events/{eventId:long}/invitations"), Authorize(RegistrationsFeature.CanView)]
public class InvitationsController(EventsDbContext db, EventAccess access, InvitationList list, ContactSearch contacts, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, InvitationList.Filter filter, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var silent = await InvitationList.Silent(db.Invitations.Where(i => i.EventId == eventId), clock.GetUtcNow()).CountAsync(cancel);
        return View(new InvitationsPage(
            found, filter, await list.ReadAsync(eventId, filter, cancel), await list.CountAsync(eventId, cancel), await InvitationRules.OfAsync(db, eventId, cancel), silent, clock.GetUtcNow()));
    }

    [HttpGet("new"), Authorize(RegistrationsFeature.CanEdit)]
    public async Task<IActionResult> New(long eventId, string? q, long? contact, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        return View(new InvitationEntry(found, await FormAsync(contact, cancel), q, await contacts.FindAsync(q, cancel)));
    }

    [HttpPost(""), Authorize(RegistrationsFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, InvitationForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        if (!found.TakesPeopleAt(clock.GetUtcNow())) throw new Refused(InvitationErrors.InvitesNobody);
        await contacts.RequireAsync(form.ContactId, null, cancel);
        var created = new Invitation { EventId = eventId, Name = new Bilingual(), CreatedAt = clock.GetUtcNow() };
        form.ApplyTo(created);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("{0} is on the list. The invitation is not sent yet.", created.Name.ToString());
        return new SeeOther($"/desk/events/{eventId}/invitations");
    }

    [HttpGet("{id:long}/edit"), Authorize(RegistrationsFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } invitation ? View(new InvitationEntry(invitation.Event, InvitationForm.From(invitation), null, [], invitation)) : NotFound();

    [HttpPost("{id:long}"), Authorize(RegistrationsFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, InvitationForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } invitation) return NotFound();
        db.Expect(invitation, form.Version);
        await contacts.RequireAsync(form.ContactId, invitation.ContactId, cancel);
        form.ApplyTo(invitation);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/invitations");
    }

    /// <summary>Takes somebody off the list who has not been written to.</summary>
    [HttpPost("{id:long}/delete"), Authorize(RegistrationsFeature.CanEdit)]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } invitation) return NotFound();
        if (invitation.State != InvitationState.Drafted) throw new Refused(InvitationErrors.IsSentAlready);
        db.Remove(invitation);
        await db.SaveChangesAsync(cancel);
        flash.Done("Taken off the list.");
        return new SeeOther($"/desk/events/{eventId}/invitations");
    }

    private async Task<InvitationForm> FormAsync(long? contact, CancellationToken cancel) =>
        await db.Contacts.AsNoTracking().Include(c => c.Organisation).FirstOrDefaultAsync(c => c.Id == contact, cancel) is { } chosen
            ? InvitationForm.From(Invitation.Of(0, chosen, null, clock.GetUtcNow()))
            : new InvitationForm { Salutation = Salutation.None };

    private Task<Invitation?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.Invitations).Include(i => i.Event).FirstOrDefaultAsync(i => i.Id == id && i.EventId == eventId, cancel);
}

/// <param name="Silent">How many can be reminded now.</param>
public sealed record InvitationsPage(
    Event Event, InvitationList.Filter Filter, PagedList<InvitationList.Row> Invited, IReadOnlyDictionary<InvitationState, int> Counts, InvitationRules Rules, int Silent, DateTimeOffset Now)
{
    public int In(InvitationState state) => Counts.GetValueOrDefault(state);
    public int Total => Counts.Values.Sum();
    public bool IsOpen => Event.TakesPeopleAt(Now);
}

/// <param name="Invitation">Null for one that is yet to be added.</param>
public sealed record InvitationEntry(Event Event, InvitationForm Form, string? Words, IReadOnlyList<ContactSearch.Row> Found, Invitation? Invitation = null);
