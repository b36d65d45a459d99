using Events.Features.Registrations;
using Events.Platform.Web;

namespace Events.Features.Letters;

public partial class VisaLetter
{
    /// <summary>Whether the letter can go to its person by e-mail now.</summary>
    /// <param name="canPrint">Whether this server makes the PDF that the mail carries.</param>
    public void CheckSending(Attendee to, bool canPrint, DateTimeOffset now)
    {
        if (State(now) != LetterState.Valid) throw new Refused(LetterErrors.NotValidSoNotSent);
        if (!HasPassport) throw new Refused(LetterErrors.PassportIsErased);
        if (to.Email.Length == 0) throw new Refused(LetterErrors.NoEmail) { Field = "SendByMail" };
        if (!canPrint) throw new Refused(LetterErrors.NoPdfHere) { Field = "SendByMail" };
    }
}
