using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Cards;

/// <summary>The business card that was photographed at the door, for the person's page: <c>Component.InvokeAsync("CardOfPerson", new { attendee })</c>.</summary>
public class CardOfPersonViewComponent(EventsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Attendee attendee) => View("/Features/CheckIn/Cards/_CardOfPerson.cshtml", new CardOfPerson(
        attendee,
        await db.UploadedFiles.AsNoTracking().Where(file => file.AttendeeId == attendee.Id && file.QuestionKey == BusinessCard.Key)
            .Select(file => file.Code).FirstOrDefaultAsync(HttpContext.RequestAborted)));
}

/// <param name="Code">Of the file; null where there is none.</param>
public sealed record CardOfPerson(Attendee Attendee, string? Code);
