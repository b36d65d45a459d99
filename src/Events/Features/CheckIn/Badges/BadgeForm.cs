using System.ComponentModel.DataAnnotations;

namespace Events.Features.CheckIn.Badges;

/// <summary>What an event's badges look like.</summary>
public class BadgeForm
{
    [Display(Name = "Paper|badge"), EnumDataType(typeof(BadgeLayout))]
    public BadgeLayout Layout { get; set; }

    [Display(Name = "Organisation")]
    public bool ShowsOrganisation { get; set; }

    [Display(Name = "Job title")]
    public bool ShowsJobTitle { get; set; }

    [Display(Name = "Category")]
    public bool ShowsCategory { get; set; }

    [Display(Name = "QR code of the ticket")]
    public bool ShowsQr { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    public static BadgeForm From(BadgeSetting setting) => new()
    {
        Layout = setting.Layout,
        ShowsOrganisation = setting.ShowsOrganisation,
        ShowsJobTitle = setting.ShowsJobTitle,
        ShowsCategory = setting.ShowsCategory,
        ShowsQr = setting.ShowsQr,
        Version = setting.Version,
    };

    public void ApplyTo(BadgeSetting setting)
    {
        (setting.Layout, setting.ShowsOrganisation, setting.ShowsJobTitle) = (Layout, ShowsOrganisation, ShowsJobTitle);
        (setting.ShowsCategory, setting.ShowsQr) = (ShowsCategory, ShowsQr);
    }
}
