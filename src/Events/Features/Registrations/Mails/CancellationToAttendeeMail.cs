using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Mails;

/// <summary>Confirms to somebody that the registration is cancelled, as they asked; it also tells them when it was not they who asked.</summary>
[MailKind("CancellationToAttendee")]
public class CancellationToAttendeeMail(
    EventsDbContext db, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings, TimeProvider clock) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        var attendee = await db.Attendees.AsNoTracking().Include(a => a.Event).Include(a => a.Registration).FirstOrDefaultAsync(a => a.Id == mail.SubjectId, cancel);
        if (attendee is null or { IsComing: true }) return null;

        var unit = await chamber.GetAsync();
        var isReplaced = await db.Registrations.AnyAsync(r => r.ReplacesId == attendee.RegistrationId, cancel);
        var isOpen = !isReplaced && attendee.Event.AcceptsRegistrations(clock.GetUtcNow());
        var model = new CancellationMailModel(attendee, attendee.Event, unit, isReplaced, isOpen ? settings.Value.Address($"/e/{attendee.Event.Slug}/register") : null);
        return await pages.ComposeAsync("/Features/Registrations/Mails/CancellationToAttendee", texts["Registration cancelled: {0}", attendee.Event.Title], model) with
        {
            FromName = unit.Name.ToString(),
            To = new(attendee.Email, attendee.Name),
        };
    }
}

/// <param name="IsReplaced">Somebody else has the seat.</param>
/// <param name="Address">Where to register again, while that is possible.</param>
public sealed record CancellationMailModel(Attendee Attendee, Planning.Event Event, Unit Chamber, bool IsReplaced, string? Address)
{
    /// <summary>What has happened, without its beginning.</summary>
    public string Words =>
        IsReplaced ? "somebody else comes in your place, and your ticket is no longer valid. If you do not know of this, please ask the organiser."
        : Attendee.Registration.ConfirmedAt is not null ? "your registration is cancelled, as you asked. The ticket is no longer valid and the seat is free for somebody else."
        : "your registration is cancelled.";
}
