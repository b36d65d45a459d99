using Events.Features.Planning.Reminders;
using Events.Platform.Text;

namespace Events.Features.Mailings.Letters;

public class EventLetterForm
{
    [EitherLanguage(ErrorMessage = "Please give this letter a name, so that the team knows it.")]
    public BilingualLine Name { get; set; } = new();

    [EitherLanguage(ErrorMessage = "Please write a subject.")]
    public BilingualLine Subject { get; set; } = new();

    [EitherLanguage(ErrorMessage = "Please write what the mail says.")]
    public BilingualText Body { get; set; } = new();

    public long Version { get; set; }

    public static EventLetterForm From(EventLetter letter) => new() { Name = letter.Name, Subject = letter.Subject, Body = letter.Body, Version = letter.Version };

    /// <exception cref="Platform.Web.Refused">A field in double braces is unknown.</exception>
    public void ApplyTo(EventLetter letter)
    {
        (letter.Name, letter.Subject, letter.Body) = (Name.ToBilingual(), Subject.ToBilingual(), Body.ToBilingual());
        ReminderTemplate.Check(letter.Subject, letter.Body);
    }
}
