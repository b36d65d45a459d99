using Events.Platform.Web;

namespace Events.Features.Planning.Kinds;

public static class KindErrors
{
    public static readonly Refusal LeavesBeforeItComes = new("The last day must not be before the first.");
    public static readonly Refusal NoSuchOrganisation = new("This organisation is not in the directory any more. Please search again.");
}
