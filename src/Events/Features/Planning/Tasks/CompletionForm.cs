using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning.Tasks;

/// <summary>What is asked before a task counts as done.</summary>
public class CompletionForm
{
    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "What came of it")]
    public string? Note { get; set; }

    [Display(Name = "Done all the same")]
    public bool OutOfOrder { get; set; }

    /// <summary>The page to go back to.</summary>
    public string? Back { get; set; }
}
