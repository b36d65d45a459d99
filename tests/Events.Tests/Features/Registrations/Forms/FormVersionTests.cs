using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Platform.Text;
using Events.Platform.Web;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Registrations.Forms;

/// <summary>The rules that a form keeps by itself.</summary>
public class FormVersionTests
{
    private static readonly FormVersion Empty = new() { EventId = 1 };

    [Fact]
    public void A_choice_has_at_least_two_answers() =>
        Refused(FormErrors.TooFewOptions, () => Form(Ask(QuestionKind.Choice, options: ["Only one"])));

    [Fact]
    public void A_consent_has_words() =>
        Refused(FormErrors.ConsentTextIsMissing, () => Form(Ask(QuestionKind.Consent, change: question => question.ConsentText = new Bilingual())));

    [Fact]
    public void A_question_has_words() =>
        Refused(FormErrors.LabelIsMissing, () => Form(Ask(QuestionKind.Text, change: question => question.Label = new Bilingual())));

    [Fact]
    public void A_passport_is_asked_for_once() =>
        Refused(FormErrors.IsThereAlready, () => Form(Ask(QuestionKind.Passport), Ask(QuestionKind.Passport)));

    [Fact]
    public void A_form_has_an_end() =>
        Refused(FormErrors.TooManyQuestions, () => Form([.. Enumerable.Range(0, FormVersion.MostQuestions + 1).Select(_ => Ask(QuestionKind.Text))]));

    [Fact]
    public void A_condition_points_to_a_question_above()
    {
        var (bus, seat) = (Ask(QuestionKind.YesNo, "Bus"), Ask(QuestionKind.Text, "Seat"));
        var form = Form(seat, bus);
        seat.AskWhen(bus.Key, Question.Yes);

        Refused(FormErrors.ConditionStandsBelow, () => form.Check(seat));
    }

    [Fact]
    public void A_condition_names_an_answer_that_there_is()
    {
        var (bus, seat) = (Ask(QuestionKind.YesNo, "Bus"), Ask(QuestionKind.Text, "Seat"));
        var form = Form(bus, seat);
        seat.AskWhen(bus.Key, "perhaps");

        Refused(FormErrors.ConditionIsUnknown, () => form.Check(seat));
    }

    [Fact]
    public void Nothing_moves_above_what_it_depends_on()
    {
        var (bus, seat) = Dependent();
        var form = Form(bus, seat);

        Refused(FormErrors.ConditionStandsBelow, () => form.Move(seat, -1));
    }

    [Fact]
    public void A_question_on_which_another_depends_stays()
    {
        var (bus, seat) = Dependent();
        var form = Form(bus, seat);

        Refused(FormErrors.OtherDependsOnIt, () => form.Remove(bus));
        form.Remove(seat);
        form.Remove(bus);
        Assert.Empty(form.Questions);
    }

    [Fact]
    public void An_answer_on_which_another_question_depends_stays()
    {
        var travel = Ask(QuestionKind.Choice, options: ["Bus", "Train", "Car"]);
        var form = Form(travel, Ask(QuestionKind.Text, change: question => question.AskWhen(travel.Key, travel.Key("Bus"))));
        travel.SetOptions([.. travel.OptionsInOrder.Where(option => option.Label.En != "Bus").Select(option => ((string?)option.Key, option.Label))]);

        Refused(FormErrors.OptionIsNeeded, () => form.Check(travel));
    }

    [Fact]
    public void An_option_keeps_its_key_when_its_words_are_mended()
    {
        var travel = Ask(QuestionKind.Choice, options: ["Bus", "Train"]);
        var bus = travel.Key("Bus");

        travel.SetOptions([((string?)null, new Bilingual("", "Car")), (bus, new Bilingual("", "Coach"))]);

        Assert.Equal(["Car", "Coach"], travel.OptionsInOrder.Select(option => option.Label.En));
        Assert.Equal(bus, travel.Key("Coach"));
    }

    [Fact]
    public void Moving_keeps_one_order()
    {
        var (one, two, three) = (Ask(QuestionKind.Text), Ask(QuestionKind.Text), Ask(QuestionKind.Text));
        var form = Form(one, two, three);

        form.MoveTo(three, 0);
        form.Move(one, 1);

        Assert.Equal([three, two, one], form.InOrder);
        Assert.Equal([1, 2, 3], form.InOrder.Select(question => question.Position));
    }

    [Theory, InlineData(AttendeeCategory.Press, "yes", true), InlineData(AttendeeCategory.Press, "no", false), InlineData(AttendeeCategory.Guest, "yes", false)]
    public void A_question_is_for_its_categories_and_its_condition(AttendeeCategory category, string bus, bool isFor)
    {
        var (first, second) = Dependent();
        second.Categories = [AttendeeCategory.Press];

        Assert.Equal(isFor, second.IsFor(category, new Dictionary<string, string> { [first.Key] = bus }));
        Assert.False(second.IsFor(AttendeeCategory.Press, new Dictionary<string, string>()));
    }

    private static (Question Bus, Question Seat) Dependent()
    {
        var bus = Ask(QuestionKind.YesNo, "Bus");
        return (bus, Ask(QuestionKind.Text, "Seat", change: question => question.AskWhen(bus.Key, Question.Yes)));
    }

    private static FormVersion Form(params Question[] questions)
    {
        var form = new FormVersion { EventId = 1 };
        foreach (var question in questions) form.Add(question);
        return form;
    }

    private static void Refused(Refusal refusal, Action act) => Assert.Equal(refusal, Assert.Throws<Refused>(act).Refusal);
}
