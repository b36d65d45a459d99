using Events.Features.Registrations.Forms.Passports;
using Events.Features.Registrations.Forms.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Forms.Answering;

/// <summary>What somebody answered to an event's form, read and checked while the page around it is: all that is wrong is told at once.</summary>
[ModelBinder(typeof(AnswersBinder))]
public sealed class GivenAnswers
{
    public AskedForm Form { get; init; } = AskedForm.New(new FormVersion { EventId = 0 }, null);

    /// <summary>By the question's key; nothing for questions that were not asked or not answered.</summary>
    public Dictionary<string, string> Values { get; } = [];

    /// <summary>The sessions that were chosen; null where the form does not ask for any.</summary>
    public IReadOnlyList<SessionChoice>? Sessions => Form.Version.Questions.Find(question => question.Kind == QuestionKind.Sessions) is not { } asked ? null
        : [.. Form.Sessions.Where(session => Values.GetValueOrDefault(asked.Key, "").Split(',').Contains($"{session.Id}"))];

    /// <summary>What was typed of a passport now.</summary>
    public PassportEntry? Passport { get; set; }
}
