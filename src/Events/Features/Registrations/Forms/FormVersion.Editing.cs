using Events.Features.Planning;
using Events.Platform.Web;

namespace Events.Features.Registrations.Forms;

public partial class FormVersion
{
    /// <summary>Adds a question below the others.</summary>
    public void Add(Question question)
    {
        if (Questions.Count >= MostQuestions) throw new Refused(FormErrors.TooManyQuestions, MostQuestions);
        if (Find(question.Key) is not null) throw new Refused(FormErrors.IsThereAlready);
        question.Position = Questions.Count == 0 ? 1 : Questions.Max(other => other.Position) + 1;
        Questions.Add(question);
        Check(question);
    }

    /// <summary>Takes a question away on which no other depends.</summary>
    public void Remove(Question question)
    {
        if (Questions.Find(other => other.WhenKey == question.Key) is { } dependent) throw new Refused(FormErrors.OtherDependsOnIt, dependent.Label);
        Questions.Remove(question);
        Ordered.Number(InOrder.ToList(), (other, place) => other.Position = place);
    }

    /// <param name="place">From 0.</param>
    public void MoveTo(Question question, int place) => Arrange(Ordered.Move(InOrder, question, place));

    /// <summary>One place up (−1) or down (1).</summary>
    public void Move(Question question, int by) => Arrange(Ordered.Step(InOrder, question, by));

    /// <summary>The answers on which a question may depend: those to the ones above it.</summary>
    /// <param name="question">Null for one that is yet to be added.</param>
    public IEnumerable<Question> Deciding(Question? question) =>
        InOrder.TakeWhile(other => other.Key != question?.Key).Where(other => other.Kind.CanDecide);

    /// <summary>What must be right after a question was added or changed: itself, its condition, and those that depend on it.</summary>
    public void Check(Question changed)
    {
        changed.Check();
        CheckOrder();
        if (changed.IsConditional && Find(changed.WhenKey)?.Has(changed.WhenAnswer) != true) throw new Refused(FormErrors.ConditionIsUnknown) { Field = "Condition" };
        if (Questions.Find(other => other.WhenKey == changed.Key && !changed.Has(other.WhenAnswer)) is { } dependent)
            throw new Refused(FormErrors.OptionIsNeeded, dependent.Label) { Field = "Options[0].Zh" };
    }

    private void Arrange(IEnumerable<Question> order)
    {
        Ordered.Number(order, (question, place) => question.Position = place);
        CheckOrder();
    }

    private void CheckOrder()
    {
        foreach (var question in Questions.Where(question => question.IsConditional))
            if (Find(question.WhenKey) is { } other && other.Position >= question.Position)
                throw new Refused(FormErrors.ConditionStandsBelow, question.Label, other.Label) { Field = "Condition" };
    }
}
