using System.ComponentModel.DataAnnotations;

namespace Events.Features.Letters;

/// <summary>Section <c>Letters</c>.</summary>
public class LetterSettings
{
    /// <summary>
    /// So many days after the event's end, passport numbers, birth dates and files sent with forms are erased. What somebody gave with a form goes so many
    /// days after their registration has ended, where that is earlier; a letter that was issued keeps its own until the event's end.
    /// </summary>
    [Range(0, 365)]
    public int KeepPassportDays { get; set; } = 30;
}
