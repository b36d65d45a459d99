using System.ComponentModel.DataAnnotations;
using Events.Platform.Web;

namespace Events.Features.Planning.Kinds;

public class VenueForm
{
    public const int LinkLength = 500;

    [Display(Name = "Takes place")]
    public EventVenue Venue { get; set; }

    [StringLength(LinkLength), Display(Name = "Link for taking part on line"), DataType(DataType.Url)]
    public string? OnlineLink { get; set; }

    public long Version { get; set; }

    public static VenueForm From(Event @event) => new() { Venue = @event.Venue ?? EventVenue.OnSite, OnlineLink = @event.OnlineLink, Version = @event.Version };

    public void ApplyTo(Event @event)
    {
        var link = OnlineLink?.Trim() ?? "";
        if (link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw new Refused(KindErrors.NotALink) { Field = nameof(OnlineLink) };
        (@event.Venue, @event.OnlineLink) = (Venue, Venue == EventVenue.OnSite ? "" : link);
    }
}
