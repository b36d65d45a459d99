using Events.Platform.Web;

namespace Events.Features.Planning.Guests;

public static class GuestErrors
{
    public static readonly Refusal SeatIsTaken = new("This seat was given to somebody in the same moment. Please look at the plan again.");
    public static readonly Refusal HasASeat = new("This person was given a seat in the same moment. Please look at the plan again.");
    public static readonly Refusal HasDeclined = new("Who has declined takes no seat.");
}
