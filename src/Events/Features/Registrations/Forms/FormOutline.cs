using Events.Platform.Text;

namespace Events.Features.Registrations.Forms;

/// <summary>A form without an event: what a playbook keeps of it.</summary>
public sealed record FormOutline(StandardFields? Asks, IReadOnlyList<FormOutline.Line> Questions)
{
    /// <param name="When">The place of the question on which it depends, from 0.</param>
    /// <param name="Is">The answer for which it is asked: yes, no, or the place of the option, from 0.</param>
    public sealed record Line(
        QuestionKind Kind, Bilingual Label, Bilingual? Hint, bool Required, IReadOnlyList<Bilingual>? Options, Bilingual? Consent, int? When, string? Is,
        IReadOnlyList<AttendeeCategory>? OnlyFor = null);

    public static FormOutline Of(FormVersion form)
    {
        var questions = form.InOrder.ToList();
        return new(form.Asks, [.. questions.Select(question => LineOf(question, questions))]);
    }

    /// <summary>The form for an event.</summary>
    public FormVersion For(long eventId)
    {
        var form = new FormVersion { EventId = eventId, Asks = (Asks ?? new()) with { } };
        var made = new List<Question>();
        foreach (var line in Questions)
        {
            var question = Question.Of(line.Kind);
            (question.Label, question.Hint, question.ConsentText, question.IsRequired) = (line.Label, line.Hint ?? new Bilingual(), line.Consent ?? new Bilingual(), line.Required);
            question.Categories = line.OnlyFor ?? [];
            question.SetOptions([.. (line.Options ?? []).Select(option => ((string?)null, option))]);
            if (line.When is { } place) question.AskWhen(made[place].Key, Answer(made[place], line.Is!));
            form.Add(question);
            made.Add(question);
        }
        return form;
    }

    private static Line LineOf(Question question, List<Question> all)
    {
        var deciding = all.Find(other => question.IsConditional && other.Key == question.WhenKey);
        return new(
            question.Kind, question.Label, question.Hint.IsEmpty ? null : question.Hint, question.IsRequired,
            question.Kind.HasOptions ? [.. question.OptionsInOrder.Select(option => option.Label)] : null, question.ConsentText.IsEmpty ? null : question.ConsentText,
            deciding is null ? null : all.IndexOf(deciding), deciding is null ? null : Place(deciding, question.WhenAnswer), question.OnlyFor.Length == 0 ? null : question.Categories);
    }

    private static string Place(Question question, string answer) =>
        question.Kind.HasOptions ? $"{question.OptionsInOrder.Index().First(option => option.Item.Key == answer).Index}" : answer;

    private static string Answer(Question question, string place) =>
        question.Kind.HasOptions ? question.OptionsInOrder.ElementAt(int.Parse(place)).Key : place;
}
