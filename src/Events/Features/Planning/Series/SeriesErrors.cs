using Events.Platform.Web;

namespace Events.Features.Planning.Series;

public static class SeriesErrors
{
    public static readonly Refusal EditionIsTaken = new("The series has an edition of this number already.");
    public static readonly Refusal IsAnEdition = new("The event was made an edition in the same moment. Please look again.");
    public static readonly Refusal CopyInThePast = new("The copy would begin in the past.");
    public static readonly Refusal HasEditions = new("The series has editions. Take the events out of it first.");
}
