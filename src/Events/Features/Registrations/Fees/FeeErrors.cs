using Events.Platform.Web;

namespace Events.Features.Registrations.Fees;

public static class FeeErrors
{
    public static readonly Refusal NothingIsOwed = new("This person owes nothing.");
    public static readonly Refusal IsNotPaid = new("This fee is not paid, or was paid back already.");
    public static readonly Refusal NothingToPayBack = new("There is nothing to pay back.");
    public static readonly Refusal RepaidBeforePaid = new("Money cannot go back before the day on which it came.");
    public static readonly Refusal IsNotPaidBack = new("This fee was not paid back.");
    public static readonly Refusal ReasonIsMissing = new("Please give a reason.");
    public static readonly Refusal DayIsMissing = new("Please give the day.");
    public static readonly Refusal AccountIsMissing = new("Please give the payee and the account, so that people can pay.");
    public static readonly Refusal NobodyToRemind = new("There is nobody to remind: everybody has paid, has no e-mail address, or was reminded within the last 24 hours.");
    public static readonly Refusal FileIsMissing = new("Please choose a file.");
    public static readonly Refusal NotAStatement = new("No column with days and amounts received is found. Please export the statement from the bank once more, with its header.");
    public static readonly Refusal NothingToBook = new("None of these lines can be booked.");
}
