using Events.Platform.Web;

namespace Events.Features.Organisations;

public static class OrganisationErrors
{
    public static readonly Refusal CodeIsTaken = new("Another organisation has this number already.");
    public static readonly Refusal NoSuchIndustry = new("Please choose industries from the list.");
    public static readonly Refusal NoSuchRank = new("Please choose a rank from the list.");
    public static readonly Refusal NoSuchGroup = new("Please choose a group from the list.");
    public static readonly Refusal OnlyCompaniesBelongToGroups = new("Only a member company can belong to a group, and the group must be a group member.");
    public static readonly Refusal NotAWebAddress = new("This is not a web address. Example: https://www.example.com");
    public static readonly Refusal NotEmails = new("One of these is not an e-mail address.");
    public static readonly Refusal NotPhones = new("One of these is not a phone number.");
    public static readonly Refusal LeftBeforeJoining = new("The membership cannot end before it began.");
    public static readonly Refusal NotYet = new("This day is still to come. A plan belongs into the next step.");
    public static readonly Refusal NoSuchUnit = new("Please choose a unit from the list.");
    public static readonly Refusal NoSuchOrganisation = new("This organisation is not there any more. Please search again.");
    public static readonly Refusal CannotMerge = new("Please choose two different organisations, neither of which has been merged already.");
    public static readonly Refusal MergerIsUndone = new("This merger has been taken back already.");
    public static readonly Refusal FilterNameIsTaken = new("You have a filter of that name already.");
    public static readonly Refusal FilterNeedsName = new("Please give the filter a name of at most 60 characters.");
    public static readonly Refusal FilterIsTooLong = new("This filter is too long to be kept. Please search for less.");
    public static readonly Refusal GroupHasMembers = new("A group that has members can only be merged into another group.");
    public static readonly Refusal MergedOnwards = new("What was merged then has been merged again since. Please take back the later merger first.");
    public static readonly Refusal TagIsMissing = new("Please write one tag of at most 40 characters, and choose at least one organisation.");
    public static readonly Refusal NoSuchLanguage = new("Please choose Chinese or English.");
}
