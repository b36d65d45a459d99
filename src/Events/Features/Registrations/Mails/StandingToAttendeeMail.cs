using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Mails;

/// <summary>
/// Tells somebody how their registration stands: asked, on the waiting list, offered a seat, declined. It says what is so when it leaves, not what was
/// so when it was written; who is confirmed by then gets the ticket instead.
/// </summary>
[MailKind("StandingToAttendee")]
public class StandingToAttendeeMail(EventsDbContext db, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings, TimeProvider clock) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        var attendee = await db.Attendees.AsNoTracking().Include(a => a.Event).Include(a => a.Registration).FirstOrDefaultAsync(a => a.Id == mail.SubjectId, cancel);
        if (attendee is null || attendee.State == RegistrationState.Cancelled || (attendee.State == RegistrationState.Confirmed && !attendee.Registration.IsAsked)) return null;
        if (attendee.Event.State == Planning.EventState.Cancelled || attendee.Event.EndsAt <= clock.GetUtcNow()) return null;

        var registration = attendee.Registration;
        var place = registration.State == RegistrationState.Waiting ? await WaitingList.PlaceAsync(db, registration, cancel) : 0;
        var unit = await chamber.GetAsync();
        var model = new StandingMailModel(attendee, registration, attendee.Event, place, unit, settings.Value.Address($"/r/{registration.Secret}"));
        return await pages.ComposeAsync("/Features/Registrations/Mails/StandingToAttendee", texts[Subject(registration), attendee.Event.Title], model) with
        {
            FromName = unit.Name.ToString(),
            To = new(attendee.Email, attendee.Name),
        };
    }

    private static string Subject(Registration registration) => registration.State switch
    {
        _ when registration.IsAsked => "A question about your registration: {0}",
        RegistrationState.Requested => "We have received your registration: {0}",
        RegistrationState.Waiting => "You are on the waiting list: {0}",
        RegistrationState.Offered => "A seat is free for you: {0}",
        RegistrationState.Lapsed => "The seat kept for you has lapsed: {0}",
        _ => "About your registration: {0}",
    };
}

/// <param name="Place">In the waiting list, from 1.</param>
/// <param name="Address">The registrant's own page.</param>
public sealed record StandingMailModel(Attendee Attendee, Registration Registration, Planning.Event Event, int Place, Unit Chamber, string Address);
