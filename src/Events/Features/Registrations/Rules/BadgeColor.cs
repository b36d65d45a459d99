using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Rules;

/// <summary>By what the door tells categories apart; the word stands beside it.</summary>
public enum BadgeColor
{
    [Display(Name = "Blue|badge")] Blue,
    [Display(Name = "Green|badge")] Green,
    [Display(Name = "Gold|badge")] Gold,
    [Display(Name = "Red|badge")] Red,
    [Display(Name = "Purple|badge")] Purple,
    [Display(Name = "Orange|badge")] Orange,
    [Display(Name = "Turquoise|badge")] Turquoise,
    [Display(Name = "Grey|badge")] Grey,
}

public static class BadgeColors
{
    extension(AttendeeCategory category)
    {
        /// <summary>Where the event has chosen none.</summary>
        public BadgeColor UsualColor => category switch
        {
            AttendeeCategory.Member => BadgeColor.Green,
            AttendeeCategory.Envoy => BadgeColor.Purple,
            AttendeeCategory.Vip => BadgeColor.Gold,
            AttendeeCategory.Speaker => BadgeColor.Orange,
            AttendeeCategory.Exhibitor or AttendeeCategory.Buyer => BadgeColor.Turquoise,
            AttendeeCategory.Press => BadgeColor.Red,
            AttendeeCategory.Staff => BadgeColor.Grey,
            _ => BadgeColor.Blue,
        };
    }

    extension(BadgeColor color)
    {
        public string Class => $"badge-{color.ToString().ToLowerInvariant()}";
    }
}
