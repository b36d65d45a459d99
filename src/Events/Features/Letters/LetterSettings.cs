using System.ComponentModel.DataAnnotations;

namespace Events.Features.Letters;

/// <summary>Section <c>Letters</c>.</summary>
public class LetterSettings
{
    /// <summary>So many days after the event's end, passport numbers, birth dates and files sent with forms are erased; of those whose registration ends before, so many days after that.</summary>
    [Range(0, 365)]
    public int KeepPassportDays { get; set; } = 30;
}
