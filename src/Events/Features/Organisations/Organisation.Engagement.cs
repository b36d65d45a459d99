using Events.Features.Organisations.History;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Organisations;

public partial class Organisation
{
    /// <summary>When somebody of ours and somebody of theirs were last in touch: a call, a meeting, or their coming to an event.</summary>
    [Derived]
    public DateOnly? LastContactOn { get; private set; }

    /// <summary>What we want to do next with them, and until when.</summary>
    public string NextStep { get; private set; } = "";
    public DateOnly? NextStepOn { get; private set; }

    /// <summary>The last year for which it was gone through.</summary>
    public int? ReviewedFor { get; private set; }

    public Standing Standing => new(LastContactOn, NextStep, NextStepOn, ReviewedFor);

    /// <summary>Takes over where we stood with another that is the same one, or stands again where it stood before.</summary>
    public void Resume(Standing standing) => (LastContactOn, NextStep, NextStepOn, ReviewedFor) = standing;

    /// <summary>Takes note of a contact.</summary>
    public void Touch(Interaction interaction, DateOnly today)
    {
        if (interaction.On > today) throw new Refused(OrganisationErrors.NotYet) { Field = nameof(interaction.On) };
        if (interaction.Kind == InteractionKind.Review && !(ReviewedFor > interaction.On.Year)) ReviewedFor = interaction.On.Year;
        if (interaction.IsContact) MetOn(interaction.On);
    }

    /// <summary>Somebody of theirs was with us that day.</summary>
    public void MetOn(DateOnly day)
    {
        if (LastContactOn is null || day > LastContactOn) LastContactOn = day;
    }

    /// <summary>Sets the next step; an empty one leaves what is planned.</summary>
    public void PlanNext(string what, DateOnly? until)
    {
        if (what.Length > 0) (NextStep, NextStepOn) = (what, until);
    }

    /// <summary>The next step is taken.</summary>
    public void FinishNext() => (NextStep, NextStepOn) = ("", null);
}
