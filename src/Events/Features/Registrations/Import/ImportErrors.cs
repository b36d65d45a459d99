using Events.Platform.Web;

namespace Events.Features.Registrations.Import;

public static class ImportErrors
{
    public static readonly Refusal FileIsMissing = new("Please choose a file.");
    public static readonly Refusal NameColumnIsMissing = new("Please say which column holds the names.");
    public static readonly Refusal IsCompleteAlready = new("This list has been imported already.");
    public static readonly Refusal NoSuchRow = new("This row is not in the list.");
    public static readonly Refusal NothingToImport = new("No row can be imported. Please mend the rows below or choose another file.");

    public static readonly Refusal NameIsMissing = new("The name is missing.");
    public static readonly Refusal NameIsTooLong = new("This is longer than {0} characters.");
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
