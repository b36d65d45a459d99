using Events.Platform.Web;

namespace Events.Features.Planning.Kinds;

public static class KindErrors
{
    public static readonly Refusal LeavesBeforeItComes = new("The last day must not be before the first.");
}
