using Events.Platform.Web;

namespace Events.Features.Accounts;

public static class AccountErrors
{
    public static readonly Refusal WrongEmailOrPassword = new("The e-mail or the password is wrong.");
    public static readonly Refusal IsLockedOut = new("Too many wrong tries. Please wait ten minutes, or ask your administrator for a new password link.");
    public static readonly Refusal TookTooLong = new("This took too long. Please sign in again.");
    public static readonly Refusal WrongCode = new("This code is wrong or has expired. Please enter the one that is shown now.");
    public static readonly Refusal KeyIsLost = new("This took too long. Please scan the new picture.");
    public static readonly Refusal WrongPassword = new("Your present password is wrong.");
    public static readonly Refusal EmailIsTaken = new("Somebody with this e-mail is known already.");
    public static readonly Refusal PasswordIsTooWeak = new("Please choose a longer password: at least 10 characters with several different ones.");
    public static readonly Refusal CannotDeactivateYourself = new("You cannot end your own access. Ask another administrator.");
    public static readonly Refusal IsLastAdministrator = new("This is the last administrator. Make somebody else an administrator first.");
    public static readonly Refusal CodeIsTaken = new("Another unit has this code.");
    public static readonly Refusal HasHeadquarters = new("There is a headquarters already.");
    public static readonly Refusal HeadquartersStays = new("The headquarters stays the headquarters, and is the only one.");
    public static readonly Refusal UnitHasPeople = new("People belong to this unit, and their roles to its kind. Move them to another unit first.");
    public static readonly Refusal RoleDoesNotFitUnit = new("The people of a partner have the role “Partner”, and nobody else has it.");
    public static readonly Refusal HeadIsOfAnotherUnit = new("Please choose somebody of this unit.");
    public static readonly Refusal NoSuchUnit = new("Please choose a unit.");
}
