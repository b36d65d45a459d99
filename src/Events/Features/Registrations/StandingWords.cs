using Events.Features.Planning;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations;

/// <summary>How a registration that is not confirmed stands, in words for the person: the same on their page and in their mail.</summary>
public static class StandingWords
{
    /// <param name="place">In the waiting list, from 1.</param>
    public static string Of(IStringLocalizer texts, Registration registration, int place, Event @event) => registration.State switch
    {
        _ when @event.State == EventState.Cancelled => texts["the organiser has cancelled this event. We are sorry."],
        RegistrationState.Confirmed when registration.IsAsked => texts["you have changed your registration, and we would like to know more. Your ticket stays valid meanwhile."],
        RegistrationState.Requested when registration.IsAsked => texts["before we can confirm your registration, we would like to know:"],
        RegistrationState.Requested => texts["we have received your registration. Somebody will look at it, and you will hear from us by e-mail."],
        RegistrationState.Waiting => texts["all seats are taken for the moment. You are number {0} on the waiting list; you get an e-mail as soon as a seat is free for you.", place],
        RegistrationState.Offered => texts["a seat is free for you. It is kept until {0}; please say by then whether you take it.", Dates.Moment(registration.OfferedUntil!.Value, @event.TimeZone)],
        RegistrationState.Cancelled => texts["this registration is cancelled."],
        RegistrationState.Declined => texts["unfortunately we cannot confirm your registration."],
        RegistrationState.Lapsed => texts["the seat that was kept for you has gone to somebody else, because we did not hear from you in time."],
        _ => "",
    };

    /// <summary>What the link to the person's page says.</summary>
    public static string Action(IStringLocalizer texts, Registration registration) => registration.State switch
    {
        _ when registration.IsAsked => texts["Answer|question"],
        RegistrationState.Offered => texts["Take the seat"],
        _ => texts["Your registration"],
    };
}
