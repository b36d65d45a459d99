using Events.Platform.Web;

namespace Events.Features.Planning.PublicPage;

public static class PageErrors
{
    public static readonly Refusal MapLinkIsNotHttps = new("This is not an address of a map that begins with https://. Please copy it from the map service.");
    public static readonly Refusal DayIsFarAway = new("Please check the day: nobody means this year.");
}
