using Events.Features.Planning.People;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Agenda.Speakers;

/// <summary>Who speaks in a session: a contact of the address book, or somebody whose name is written down.</summary>
[Route("desk/events/{eventId:long}/programme/sessions/{sessionId:long}/speakers"), Authorize(PlanningFeature.CanEdit)]
public class SpeakersController(EventsDbContext db, EventAccess access, ContactSearch contacts, PictureUploads pictures, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, long sessionId, string? q, long? contact, CancellationToken cancel)
    {
        if (await SessionAsync(eventId, sessionId, cancel) is not { } session) return NotFound();
        var form = await contacts.GetAsync(contact, cancel) is { } chosen ? SpeakerForm.Of(chosen) : new SpeakerForm();
        return View(new SpeakerPage(session, form, q, await contacts.FindAsync(q, cancel)));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, long sessionId, SpeakerForm form, CancellationToken cancel)
    {
        if (await SessionAsync(eventId, sessionId, cancel) is not { } session) return NotFound();
        var created = new SessionSpeaker { EventId = eventId, Session = session, Name = new Bilingual(), Position = session.Speakers.Count == 0 ? 1 : session.Speakers.Max(one => one.Position) + 1 };
        await ApplyAsync(form, created, cancel);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("The speaker is added.");
        return Back(eventId, sessionId);
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long sessionId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, sessionId, id, cancel) is { } speaker ? View(new SpeakerPage(speaker.Session, SpeakerForm.Of(speaker), null, [], speaker)) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long sessionId, long id, SpeakerForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, sessionId, id, cancel) is not { } speaker) return NotFound();
        db.Expect(speaker, form.Version);
        await ApplyAsync(form, speaker, cancel);
        await db.SaveChangesAsync(cancel);
        flash.Done("The speaker is saved.");
        return Back(eventId, sessionId);
    }

    /// <param name="by">A step: −1 earlier, 1 later.</param>
    [HttpPost("{id:long}/moves")]
    public async Task<IActionResult> Move(long eventId, long sessionId, long id, int by, CancellationToken cancel)
    {
        if (await SessionAsync(eventId, sessionId, cancel) is not { } session || session.Speakers.Find(one => one.Id == id) is not { } speaker) return NotFound();
        session.MoveSpeaker(speaker, by);
        await db.SaveChangesAsync(cancel);
        return Back(eventId, sessionId);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long sessionId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, sessionId, id, cancel) is not { } speaker) return NotFound();
        db.Remove(speaker);
        await db.SaveChangesAsync(cancel);
        flash.Done("The speaker is taken off the session.");
        return Back(eventId, sessionId);
    }

    private async Task ApplyAsync(SpeakerForm form, SessionSpeaker speaker, CancellationToken cancel)
    {
        await contacts.RequireAsync(form.ContactId, speaker.ContactId, cancel);
        speaker.Picture = await pictures.ChangeAsync(speaker.Picture, form.Picture, form.PictureRemoved, nameof(form.Picture), cancel);
        form.ApplyTo(speaker);
    }

    private static SeeOther Back(long eventId, long sessionId) => new($"/desk/events/{eventId}/programme/sessions/{sessionId}/edit");

    private Task<Session?> SessionAsync(long eventId, long sessionId, CancellationToken cancel) => access.Of(db.Sessions).Include(session => session.Event)
        .Include(session => session.Speakers).FirstOrDefaultAsync(session => session.Id == sessionId && session.EventId == eventId, cancel);

    private Task<SessionSpeaker?> FindAsync(long eventId, long sessionId, long id, CancellationToken cancel) => access.Of(db.SessionSpeakers)
        .Include(speaker => speaker.Session).ThenInclude(session => session.Event)
        .FirstOrDefaultAsync(speaker => speaker.Id == id && speaker.SessionId == sessionId && speaker.EventId == eventId, cancel);
}

/// <param name="Speaker">Null for one that is yet to be added.</param>
public sealed record SpeakerPage(Session Session, SpeakerForm Form, string? Words, IReadOnlyList<ContactSearch.Row> Found, SessionSpeaker? Speaker = null);
