using Events.Features.Registrations.Forms;
using Events.Platform.Text;

namespace Events.Features.Demo;

/// <summary>What an event of the demonstration year asks.</summary>
/// <param name="Event">Its public address.</param>
public sealed record DemoForm(string Event, IReadOnlyList<DemoForm.Line> Questions)
{
    /// <param name="When">The place of the question on which it depends, from 0.</param>
    /// <param name="Is">The answer for which it is asked.</param>
    public sealed record Line(
        QuestionKind Kind, Bilingual Label, Bilingual? Hint, bool Required, IReadOnlyList<Bilingual>? Options, Bilingual? Consent, int? When, string? Is);

    /// <summary>The form as an organiser would have put it together.</summary>
    public FormVersion For(long eventId)
    {
        var form = new FormVersion { EventId = eventId };
        var made = new List<Question>();
        foreach (var line in Questions)
        {
            var question = Question.Of(line.Kind);
            (question.Label, question.Hint, question.ConsentText, question.IsRequired) = (line.Label, line.Hint ?? new Bilingual(), line.Consent ?? new Bilingual(), line.Required);
            question.SetOptions([.. (line.Options ?? []).Select(option => ((string?)null, option))]);
            if (line.When is { } other) question.AskWhen(made[other].Key, line.Is!);
            form.Add(question);
            made.Add(question);
        }
        return form;
    }
}
