using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Attendees;

/// <summary>The people of an event at the desk.</summary>
[Route("desk/events/{eventId:long}/attendees"), Authorize(RegistrationsFeature.CanView)]
public class AttendeesController(EventsDbContext db, EventAccess access, AttendeeList list, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, AttendeeList.Filter filter, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found
            ? View(new AttendeesPage(found, filter, await list.ReadAsync(found, filter, cancel), await PartnersAsync(eventId, cancel), await QueueAsync(eventId, cancel))
            {
                Reviews = await db.Registrations.CountAsync(r => r.EventId == eventId && r.State == RegistrationState.Confirmed && r.ReviewSince != null, cancel),
                Rules = await RegistrationRules.OfAsync(db, eventId, cancel),
                Groups = await db.RegistrationGroups.CountAsync(group => group.EventId == eventId, cancel),
            })
            : NotFound();

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } attendee ? View(attendee) : NotFound();

    [HttpGet("{id:long}/edit"), Authorize(RegistrationsFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { CancelledAt: null } attendee ? View(AttendeeForm.From(attendee)) : NotFound();

    [HttpPost("{id:long}"), Authorize(RegistrationsFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, AttendeeForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { CancelledAt: null } attendee) return NotFound();
        db.Expect(attendee, form.Version);
        // Whoever corrects a place without a name says who comes.
        var isNamed = attendee.IsOpen;
        if (isNamed) attendee.BeNamed(form.ApplyTo, attendee.Registration.Group?.Name ?? "", attendee.Event);
        else attendee.BeCorrected(form.ApplyTo, attendee.Event);
        await db.WriteAsync(async () =>
        {
            await attendee.ChangeCategoryAsync(db, form.Category, clock.GetUtcNow(), cancel);
            if (isNamed) outbox.Tell(attendee.Registration);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        if (isNamed) flash.Done("{0} is registered.", attendee.Name);
        else flash.Done("Saved. The ticket stays valid.");
        return new SeeOther($"/desk/events/{eventId}/attendees/{id}");
    }

    private Task<Dictionary<RegistrationState, int>> QueueAsync(long eventId, CancellationToken cancel) => db.Registrations
        .Where(r => r.EventId == eventId && (r.State == RegistrationState.Requested || r.State == RegistrationState.Waiting || r.State == RegistrationState.Offered))
        .GroupBy(r => r.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);

    private Task<List<Partner>> PartnersAsync(long eventId, CancellationToken cancel) => db.EventShares.AsNoTracking().Where(share => share.EventId == eventId)
        .OrderBy(share => share.Position).ThenBy(share => share.Id).Select(share => new Partner(share.UnitId, share.Unit.Name)).ToListAsync(cancel);

    private Task<Attendee?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.Attendees).Include(a => a.Registration).ThenInclude(r => r.PartnerUnit).Include(a => a.Registration).ThenInclude(r => r.Group).Include(a => a.Event).FirstOrDefaultAsync(a => a.Id == id && a.EventId == eventId, cancel);
}

/// <param name="Partners">Those who bring people to the event.</param>
public sealed record AttendeesPage(Event Event, AttendeeList.Filter Filter, PagedList<AttendeeList.Row> People, IReadOnlyList<Partner> Partners, IReadOnlyDictionary<RegistrationState, int> Queue)
{
    /// <summary>How many were approved and have changed since.</summary>
    public int Reviews { get; init; }

    public int Groups { get; init; }

    public required RegistrationRules Rules { get; init; }

    public int Of(RegistrationState state) => Queue.GetValueOrDefault(state);
}

public sealed record Partner(long UnitId, Bilingual Name);
