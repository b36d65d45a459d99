using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Forms.Questions;

/// <summary>The questions of an event's form. They are known by their keys, which stay when the form goes on to its next version.</summary>
[Route("desk/events/{eventId:long}/form/questions"), Authorize(PlanningFeature.CanEdit)]
public class FormQuestionsController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, QuestionKind kind, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var form = await FormVersion.OfAsync(db, eventId, cancel);
        return View(new QuestionPage(found, form, kind, QuestionForm.For(kind, form)));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, QuestionKind kind, QuestionForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        await db.WriteAsync(async () =>
        {
            var version = await FormVersion.ToChangeAsync(db, eventId, null, cancel);
            var question = Question.Of(kind);
            form.ApplyTo(question);
            version.Add(question);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The question is added.");
        return new SeeOther($"/desk/events/{eventId}/form");
    }

    [HttpGet("{key}/edit")]
    public async Task<IActionResult> Edit(long eventId, string key, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var form = await FormVersion.OfAsync(db, eventId, cancel);
        return form.Find(key) is { } question ? View(new QuestionPage(found, form, question.Kind, QuestionForm.From(question, form), question)) : NotFound();
    }

    [HttpPost("{key}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, string key, QuestionForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, key, cancel) is null) return NotFound();
        await db.WriteAsync(async () =>
        {
            var version = await FormVersion.ToChangeAsync(db, eventId, form.Stamp ?? "", cancel);
            var question = version.Find(key)!;
            form.ApplyTo(question);
            version.Check(question);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The question is saved.");
        return new SeeOther($"/desk/events/{eventId}/form");
    }

    [HttpPost("{key}/delete")]
    public async Task<IActionResult> Delete(long eventId, string key, CancellationToken cancel)
    {
        if (await FindAsync(eventId, key, cancel) is null) return NotFound();
        await db.WriteAsync(async () =>
        {
            var version = await FormVersion.ToChangeAsync(db, eventId, null, cancel);
            if (version.Find(key) is { } question) version.Remove(question);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The question is deleted.");
        return new SeeOther($"/desk/events/{eventId}/form");
    }

    private async Task<Question?> FindAsync(long eventId, string key, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is null ? null : (await FormVersion.OfAsync(db, eventId, cancel)).Find(key);
}

/// <param name="Question">Null for one that is yet to be made.</param>
public sealed record QuestionPage(Event Event, FormVersion Form, QuestionKind Kind, QuestionForm Fields, Question? Question = null);
