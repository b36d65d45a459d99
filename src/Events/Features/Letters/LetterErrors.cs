using Events.Platform.Web;

namespace Events.Features.Letters;

public static class LetterErrors
{
    public static readonly Refusal EventIsCancelled = new("This event is cancelled, so no letter can be issued for it.");
    public static readonly Refusal AttendeeIsNotComing = new("This person's registration is cancelled, so no letter can be issued.");
    public static readonly Refusal SignatoryIsMissing = new("{0} has nobody who signs its letters yet. An administrator names the signatory on the unit's page.");
    public static readonly Refusal HasOneAlready = new("This person has a letter for the event already. Revoke it before you issue another one.");
    public static readonly Refusal NumberIsTaken = new("This letter number is in use already. Please tell the administrator: two units seem to share a code.");
    public static readonly Refusal NeedsNoVisa =
        new("Chinese citizens and compatriots from Hong Kong, Macao and Taiwan need no visa: they travel with their passport, home return permit or compatriot permit, and get no letter.");
    public static readonly Refusal NameIsNotAsInPassport =
        new("Write the name in the Latin letters of the passport's last lines: A to Z, spaces, hyphens and apostrophes, without accents.");
    public static readonly Refusal NameIsMissing = new("Please give the name as in the passport.");
    public static readonly Refusal PassportNumberIsMisspelt = new("A passport number has 5 to 12 letters and digits. Please check it.");
    public static readonly Refusal BirthDateIsNotPlausible = new("Please check the year of birth.");
    public static readonly Refusal PassportExpiresBeforeStayEnds = new("The passport expires before the stay ends: no visa will be given. Please ask for a new passport first.");
    public static readonly Refusal PassportExpiresSoon =
        new("The passport expires less than six months after the event: the consulate may refuse it. Ask for a new passport, or tick “Issue it all the same”.");
    public static readonly Refusal PassportHasExpired = new("This passport has expired. Please give the data of one that is valid.");
    public static readonly Refusal PassportIsErased = new("The passport data of this letter has been erased, so it cannot be shown or printed any more. The letter can still be verified.");
    public static readonly Refusal StayEndsBeforeItBegins = new("The last day must not be earlier than the first.");
    public static readonly Refusal StayIsNotAroundTheEvent = new("The stay must include at least one day of the event.");
    public static readonly Refusal StayIsTooLong = new("A stay lasts {0} days at most. Please check the dates.");
    public static readonly Refusal StayIsOver = new("The last day of the stay has passed already.");
    public static readonly Refusal IsRevokedAlready = new("This letter is revoked already.");
    public static readonly Refusal NotValidSoNotSent = new("Only a valid letter can be sent.");
    public static readonly Refusal NoEmail = new("There is no e-mail address of this person to send the letter to.");
    public static readonly Refusal NoPdfHere = new("This server cannot make PDF files, so it cannot send the letter. Print it from its page, and ask the administrator to install Chromium.");
}
