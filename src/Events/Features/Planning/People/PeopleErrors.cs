using Events.Platform.Web;

namespace Events.Features.Planning.People;

public static class PeopleErrors
{
    public static readonly Refusal NoSuchContact = new("This contact is not there any more. Please search again.");
}
