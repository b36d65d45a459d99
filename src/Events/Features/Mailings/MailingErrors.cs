using Events.Platform.Web;

namespace Events.Features.Mailings;

public static class MailingErrors
{
    public static readonly Refusal NameIsMissing = new("Please give this mail a name, so that the team knows it on the timeline.");
    public static readonly Refusal SubjectIsMissing = new("Please write a subject.");
    public static readonly Refusal BodyIsMissing = new("Please write what the mail says.");
}
