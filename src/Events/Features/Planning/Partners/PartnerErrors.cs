using Events.Platform.Web;

namespace Events.Features.Planning.Partners;

public static class PartnerErrors
{
    public static readonly Refusal NotAPartner = new("Please choose a branch or a partner from the list.");
    public static readonly Refusal HasAPartAlready = new("This unit has a part in the event already. Change its quota instead.");
    public static readonly Refusal HasRegistrations = new("People are registered through this unit, so it stays. Cancel their registrations first, or lower its quota.");
}
