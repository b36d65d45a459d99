using System.ComponentModel.DataAnnotations;

namespace Events.Features.Letters;

/// <summary>Section <c>Letters</c>.</summary>
public class LetterSettings
{
    /// <summary>So many days after the event's end, passport numbers and birth dates are erased.</summary>
    [Range(0, 365)]
    public int KeepPassportDays { get; set; } = 30;
}
