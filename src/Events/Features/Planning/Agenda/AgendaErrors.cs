using Events.Platform.Web;

namespace Events.Features.Planning.Agenda;

public static class AgendaErrors
{
    public static readonly Refusal EndIsNotAfterStart = new("The session must end after it begins.");
    public static readonly Refusal IsTooLong = new("A session lasts a day at most.");
    public static readonly Refusal DayIsFarAway = new("This day lies more than a week outside the event. Please check the date.");
    public static readonly Refusal NoSuchRoom = new("Please choose a room from the list.");
    public static readonly Refusal HasSignUps = new("People have signed up for this session, so it cannot be deleted.");
    public static readonly Refusal LeavesTheDay = new("That would move a session to another day. The times stay as they are.");
}
