using Events.Platform.Web;

namespace Events.Features.Planning.Kinds;

public static class KindErrors
{
    public static readonly Refusal LeavesBeforeItComes = new("The last day must not be before the first.");
    public static readonly Refusal NoSuchCountry = new("Please choose a country from the list.");
    public static readonly Refusal NotALink = new("The link must begin with https:// or http://.");
}
