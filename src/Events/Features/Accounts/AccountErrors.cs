using Events.Platform.Web;

namespace Events.Features.Accounts;

public static class AccountErrors
{
    public static readonly Refusal WrongEmailOrPassword = new("The e-mail or the password is wrong.");
    public static readonly Refusal IsLockedOut = new("Too many wrong tries. Please wait ten minutes, or ask your administrator for a new password link.");
    public static readonly Refusal WrongCode = new("This code is wrong or has expired. Please enter the one that is shown now.");
    public static readonly Refusal WrongPassword = new("Your present password is wrong.");
    public static readonly Refusal LinkHasExpired = new("This link has expired or was used already. Please ask for a new one.");
    public static readonly Refusal EmailIsTaken = new("Somebody with this e-mail is known already.");
    public static readonly Refusal PasswordIsTooWeak = new("Please choose a longer password: at least 10 characters with several different ones.");
    public static readonly Refusal CannotDeactivateYourself = new("You cannot end your own access. Ask another administrator.");
    public static readonly Refusal NoSuchUnit = new("Please choose a unit.");
}
