using Events.Platform.Web;

namespace Events.Features.Registrations;

public static class RegistrationErrors
{
    public static readonly Refusal EventIsFull = new("All seats are taken. You can ask the organiser to be told when one becomes free.");
    public static readonly Refusal QuotaIsUsed = new("The seats of this partner are all taken. Please ask it for more, or register on the event's own page.");
    public static readonly Refusal TooLateForPartner = new("The event is over, so its list stays as it is.");
    public static readonly Refusal SeatsAreTaken = new("All seats of this event are taken. An organiser can raise their number, or add somebody all the same.");
    public static readonly Refusal NotEnoughSeats = new("There are only {0} seats left for these {1} people. Nothing was imported: raise the number of seats or leave rows out.");
    public static readonly Refusal IsClosed = new("Registration for this event is closed.");
    public static readonly Refusal EventTakesNobody = new("This event is cancelled or archived, so nobody can be added to it.");
    public static readonly Refusal TooLateToCancel = new("The event has begun, so the registration can no longer be cancelled.");
    public static readonly Refusal TooLateToChange = new("The event is over or cancelled, so your data can no longer be changed.");
    public static readonly Refusal EmailsRepeat = new("These e-mail addresses are registered more than once: {0}. Cancel or change those registrations first.");
    public static readonly Refusal TicketWasJustSent = new("The ticket was sent a moment ago. Please look into your mailbox, and among the spam.");
    public static readonly Refusal EmailIsRegistered = new("This e-mail address is registered for the event already. The ticket was sent to it; please look into that mailbox.");
    public static readonly Refusal NameIsMissing = new("Please give a name.");
    public static readonly Refusal IsCancelledAlready = new("This registration is cancelled already.");
    public static readonly Refusal HasArrivedAlready = new("Somebody of this registration has checked in already, so it cannot be cancelled.");
    public static readonly Refusal HasNoEmail = new("There is no e-mail address to send the ticket to.");
    public static readonly Refusal WantedSessionIsFull = new("A session that this person has chosen is full. Please ask them for another one, or give the session more seats.");
    public static readonly Refusal CannotBeReplaced = new("Only somebody whose seat is confirmed can be replaced.");
    public static readonly Refusal CategoryIsFull = new("All seats of this category are taken.");
    public static readonly Refusal PersonIsRegistered = new("Somebody of this name and organisation is registered already. If it is not you, please ask the organiser.");
    public static readonly Refusal TooFewForCategory = new("{0} people of this category are coming already, so it cannot have fewer seats.");
    public static readonly Refusal CategoryIsMissing = new("Please choose a category.");
    public static readonly Refusal ChooseSomebody = new("Please choose at least one of them.");
    public static readonly Refusal IsDecidedAlready = new("This has been decided already. Please load the page again.");
    public static readonly Refusal TextIsTooLong = new("Please write at most {0} characters.");
    public static readonly Refusal QuestionIsMissing = new("Please write what you want to know.");
    public static readonly Refusal ReplyIsMissing = new("Please write an answer.");
    public static readonly Refusal OfferHasLapsed = new("The seat was kept for you until now; it has gone to somebody else.");
}
