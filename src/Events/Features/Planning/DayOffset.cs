using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning;

/// <summary>The days before or after a time of the event, as a form asks for them: nobody has to type a minus.</summary>
public class DayOffset
{
    [Range(0, 730), Display(Name = "Days")]
    public int Days { get; set; }

    [Display(Name = "Before or after")]
    public DaySide Side { get; set; }

    /// <summary>Negative before.</summary>
    public int Signed => Side == DaySide.Before ? -Days : Days;

    public static implicit operator DayOffset(int signed) => new() { Days = Math.Abs(signed), Side = signed > 0 ? DaySide.After : DaySide.Before };
}

public enum DaySide
{
    [Display(Name = "before")] Before,
    [Display(Name = "after")] After,
}
