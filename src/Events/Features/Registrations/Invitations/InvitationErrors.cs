using Events.Platform.Web;

namespace Events.Features.Registrations.Invitations;

public static class InvitationErrors
{
    public static readonly Refusal AddressIsInvited = new("This e-mail address is invited to the event already.");
    public static readonly Refusal ContactIsInvited = new("This person is invited to the event already.");
    public static readonly Refusal HasNoAddress = new("There is no e-mail address to send the invitation to.");
    public static readonly Refusal PublishBefore = new("Please publish the event first: the link in the invitation leads to it.");
    public static readonly Refusal InvitesNobody = new("The event is over or does not take place, so nobody can be invited to it.");
    public static readonly Refusal NobodyToSendTo = new("There is nobody to send an invitation to.");
    public static readonly Refusal NobodyIsSilent = new("There is nobody to remind: everybody has answered, or was written to within the last 24 hours.");
    public static readonly Refusal TooLateToAnswer = new("The answer can no longer be changed: the event has begun, is over or does not take place.");
    public static readonly Refusal IsSentAlready = new("This invitation has been sent, so it stays on the list. You can note a no instead.");
    public static readonly Refusal AnswerIsMissing = new("Please choose an answer.");
    public static readonly Refusal NameOfDeputyIsMissing = new("Please give the name of whoever comes instead.");
    public static readonly Refusal DeadlineIsTooLate = new("Answers are needed before the event is over.");
    public static readonly Refusal NoSuchLanguage = new("Invitations are written in Chinese or in English.");
}
