using System.ComponentModel.DataAnnotations;

namespace Events.Features.Organisations.History;

/// <summary>A quick note, in one line.</summary>
public class InteractionForm
{
    [Display(Name = "How")]
    public InteractionKind Kind { get; set; }

    [Required, StringLength(Interaction.TextLength), Display(Name = "What passed")]
    public string? Text { get; set; }

    /// <summary>Today where it is left empty.</summary>
    [Display(Name = "On")]
    public DateOnly? On { get; set; }

    [StringLength(300), Display(Name = "Next step")]
    public string? NextStep { get; set; }

    [Display(Name = "Until")]
    public DateOnly? NextStepOn { get; set; }
}
