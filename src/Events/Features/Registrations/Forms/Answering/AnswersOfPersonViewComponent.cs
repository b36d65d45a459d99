using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>What a person answered to the event's own questions, for the person's page at the desk.</summary>
public class AnswersOfPersonViewComponent(EventAnswers answers) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Attendee attendee) => View(
        "/Features/Registrations/Forms/Answering/_AnswersOfPerson.cshtml", new AnswersOfPerson(attendee, await answers.OfAsync(attendee, HttpContext.RequestAborted)));
}

public sealed record AnswersOfPerson(Attendee Attendee, IReadOnlyList<EventAnswers.Line> Lines);
