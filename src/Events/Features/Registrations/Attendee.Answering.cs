using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Answering;

namespace Events.Features.Registrations;

public partial class Attendee
{
    /// <summary>What the person answered to the event's own questions; to be loaded before it is changed.</summary>
    public List<Answer> Answers { get; private set; } = [];

    /// <summary>
    /// Takes answers to a version of the form in place of those to earlier ones. What was answered to questions that are asked no more stays; what no
    /// longer applies goes. Consent to the same words stays as it was given, with its day.
    /// </summary>
    public void Give(GivenAnswers given, DateTimeOffset now)
    {
        var form = given.Form.Version;
        // Sessions are signed up for.
        foreach (var question in form.Questions.Where(question => question.Kind != QuestionKind.Sessions))
        {
            var former = Answers.Find(answer => answer.QuestionKey == question.Key);
            var value = given.Values.GetValueOrDefault(question.Key, "");
            if (value.Length == 0) Answers.RemoveAll(answer => answer == former);
            else if (former is null) Answers.Add(new Answer(question.Key, form.Id, value, now));
            else if (question.Kind != QuestionKind.Consent || !given.Form.Former.ContainsKey(question.Key)) former.Give(form.Id, value, now);
        }
    }
}
