using System.ComponentModel.DataAnnotations;

namespace Events.Features.CheckIn.Badges;

/// <summary>The paper that a badge is printed on; <c>name-badge.css</c> lays each of them out.</summary>
public enum BadgeLayout
{
    [Display(Name = "A6 upright, 105 × 148 mm")] A6,
    [Display(Name = "A7 upright, 74 × 105 mm")] A7,
    [Display(Name = "Label, 90 × 55 mm")] Label90,
    [Display(Name = "Label upright, 62 × 100 mm")] Label62,
    [Display(Name = "Ten on a sheet of A4, 85 × 55 mm each")] Sheet,
}

public static class BadgeLayouts
{
    /// <summary>How many badges fit on the sheet.</summary>
    public const int OnSheet = 10;

    extension(BadgeLayout layout)
    {
        public string Class => $"on-{layout.ToString().ToLowerInvariant()}";

        /// <summary>Where the name stands that the person is called by.</summary>
        public TextBox Name => layout switch
        {
            BadgeLayout.A6 => new(89, 37, 60),
            BadgeLayout.A7 => new(64, 25, 44),
            BadgeLayout.Label90 => new(82, 12, 40),
            BadgeLayout.Label62 => new(54, 23, 36),
            _ => new(77, 12, 40),
        };

        /// <summary>Where the name in the other script stands.</summary>
        public TextBox OtherName => layout switch
        {
            BadgeLayout.A6 => new(89, 11, 26),
            BadgeLayout.A7 => new(64, 8, 16),
            BadgeLayout.Label90 => new(82, 4.7, 13),
            BadgeLayout.Label62 => new(54, 8, 14),
            _ => new(77, 4.7, 13),
        };

        /// <summary>Where the organisation stands.</summary>
        /// <param name="besideQr">The code takes the right of a badge that lies across.</param>
        public TextBox Organisation(bool besideQr) => layout switch
        {
            BadgeLayout.A6 => new(89, 16, 18),
            BadgeLayout.A7 => new(64, 10, 12),
            BadgeLayout.Label90 => new(besideQr ? 59 : 82, 9, 11),
            BadgeLayout.Label62 => new(54, 10, 12),
            _ => new(besideQr ? 54 : 77, 9, 11),
        };
    }
}
