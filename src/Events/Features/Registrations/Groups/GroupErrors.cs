using Events.Platform.Web;

namespace Events.Features.Registrations.Groups;

public static class GroupErrors
{
    public static readonly Refusal TakesNoGroups = new("This event takes no groups. Please register each person, or ask the organiser.");
    public static readonly Refusal IsTooLarge = new("A group has at most {0} places. Please ask the organiser if more of you come.");
    public static readonly Refusal HasName = new("Somebody has just been named for this place. Please load the page again.");
    public static readonly Refusal HasNoName = new("Nobody is named for this place.");
    public static readonly Refusal AllNamed = new("All places of this group have names. Please ask whoever sent you the link.");
    public static readonly Refusal TooManyNames = new("The list has {0} new names, but only {1} places are without one. Nothing was taken over.");
    public static readonly Refusal NoNames = new("The list has no new names.");
    public static readonly Refusal RowIsWrong = new("Row {0}: {1} Nothing was taken over; please mend the list and send it again.");
}
