using Events.Platform.Data;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>What one person answered to one question, and to which version of the form: its words tell what was meant or consented to.</summary>
public class Answer : Entity
{
    private Answer() { }

    internal Answer(string questionKey, long formVersionId, string value, DateTimeOffset at) =>
        (QuestionKey, FormVersionId, Value, AnsweredAt) = (questionKey, formVersionId, value, at);

    public long AttendeeId { get; private set; }
    public string QuestionKey { get; private set; } = "";
    public long FormVersionId { get; private set; }

    /// <summary>In no language: keys of options with commas between them, a day as 2026-05-20, a country's code, yes or no; else the text.</summary>
    public string Value { get; private set; } = "";

    public DateTimeOffset AnsweredAt { get; private set; }

    internal void Give(long formVersionId, string value, DateTimeOffset at)
    {
        if (formVersionId == FormVersionId && value == Value) return;
        (FormVersionId, Value, AnsweredAt) = (formVersionId, value, at);
    }
}
