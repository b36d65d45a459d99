using Events.Platform.Web;

namespace Events.Features.Organisations.Import;

public static class OrganisationImportErrors
{
    public static readonly Refusal NameIsMissing = new("The name is missing.|organisation");
    public static readonly Refusal IsTooLong = new("This is longer than {0} characters.");
    public static readonly Refusal CountryIsUnknown = new("“{0}” is not a country that we know.");
    public static readonly Refusal KindIsUnknown = new("“{0}” is not a kind of organisation that we know.");
    public static readonly Refusal RankIsUnknown = new("“{0}” is not a rank that we know.");
    public static readonly Refusal DateCannotBeRead = new("“{0}” is not a date that can be read for certain.");
    public static readonly Refusal SizeIsUnknown = new("“{0}” is not a size that we know.");
    public static readonly Refusal OwnershipIsUnknown = new("“{0}” is not a form of ownership that we know.");
    public static readonly Refusal PhoneIsWrong = new("“{0}” is not a phone number.");
    public static readonly Refusal EmailIsWrong = new("“{0}” is not an e-mail address.");
    public static readonly Refusal WebsiteIsWrong = new("“{0}” is not a web address.");

    public static readonly Refusal IndustryBecomesTag = new("“{0}” is not among the industries and becomes a tag.");
    public static readonly Refusal SameAsAbove = new("Row {0} is the same organisation; what this row adds is added to it.");
    public static readonly Refusal SharesEmail = new("The address {0} is known of {1}. If both are the same, they can be merged after the import.");
    public static readonly Refusal SharesPhone = new("The number {0} is known of {1}. If both are the same, they can be merged after the import.");
    public static readonly Refusal IsKnownAs = new("Known as {0}.");
}
