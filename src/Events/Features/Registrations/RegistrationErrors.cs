using Events.Platform.Web;

namespace Events.Features.Registrations;

public static class RegistrationErrors
{
    public static readonly Refusal EventIsFull = new("All seats are taken. You can ask the organiser to be told when one becomes free.");
    public static readonly Refusal NotEnoughSeats = new("There are only {0} seats left for these {1} people. Nothing was imported: raise the number of seats or leave rows out.");
    public static readonly Refusal IsClosed = new("Registration for this event is closed.");
    public static readonly Refusal EmailIsRegistered = new("This e-mail address is registered for the event already. The ticket was sent to it; please look into that mailbox.");
    public static readonly Refusal NameIsMissing = new("Please give a name.");
    public static readonly Refusal IsCancelledAlready = new("This registration is cancelled already.");
    public static readonly Refusal HasArrivedAlready = new("Somebody of this registration has checked in already, so it cannot be cancelled.");
    public static readonly Refusal HasNoEmail = new("There is no e-mail address to send the ticket to.");
    public static readonly Refusal NoSuchCountry = new("Please choose a country from the list.");
}
