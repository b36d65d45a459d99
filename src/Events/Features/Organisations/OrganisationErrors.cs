using Events.Platform.Web;

namespace Events.Features.Organisations;

public static class OrganisationErrors
{
    public static readonly Refusal CodeIsTaken = new("Another organisation has this number already.");
    public static readonly Refusal NoSuchCountry = new("Please choose a country from the list.");
    public static readonly Refusal NoSuchIndustry = new("Please choose industries from the list.");
    public static readonly Refusal NoSuchRank = new("Please choose a rank from the list.");
    public static readonly Refusal NoSuchGroup = new("Please choose a group from the list.");
    public static readonly Refusal OnlyCompaniesBelongToGroups = new("Only a member company can belong to a group, and the group must be a group member.");
    public static readonly Refusal NotAWebAddress = new("This is not a web address. Example: https://www.example.com");
    public static readonly Refusal NotEmails = new("One of these is not an e-mail address.");
    public static readonly Refusal NotPhones = new("One of these is not a phone number.");
    public static readonly Refusal NoSuchLanguage = new("Please choose Chinese or English.");
}
