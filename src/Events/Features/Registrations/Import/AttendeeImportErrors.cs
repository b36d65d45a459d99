using Events.Platform.Web;

namespace Events.Features.Registrations.Import;

public static class AttendeeImportErrors
{
    public static readonly Refusal NameIsMissing = new("The name is missing.");
    public static readonly Refusal IsTooLong = new("This is longer than {0} characters.");
    public static readonly Refusal NameIsNotLatin = new("“{0}” is not in Latin letters.");
    public static readonly Refusal EmailIsWrong = new("“{0}” is not an e-mail address.");
    public static readonly Refusal PhoneIsWrong = new("“{0}” is not a phone number.");
    public static readonly Refusal CountryIsUnknown = new("“{0}” is not a country that we know.");
    public static readonly Refusal AnswerIsUnclear = new("“{0}” is neither yes nor no.");
    public static readonly Refusal SameEmailAbove = new("Row {0} has the same e-mail address.");
    public static readonly Refusal SamePersonAbove = new("Row {0} is the same person.");
    public static readonly Refusal PersonIsRegistered = new("This person is registered for the event already.");
    public static readonly Refusal EmailIsRegistered = new("This e-mail address is registered for the event already.");
}
