using System.ComponentModel.DataAnnotations;
using Events.Features.Organisations;
using Events.Platform.Web;

namespace Events.Features.Planning.Kinds;

public class VenueForm
{
    public const int LinkLength = 500;

    [Display(Name = "Takes place")]
    public EventVenue Venue { get; set; }

    [StringLength(LinkLength), Display(Name = "Link for taking part online"), DataType(DataType.Url)]
    public string? OnlineLink { get; set; }

    public long Version { get; set; }

    public static VenueForm From(Event @event) => new() { Venue = @event.Venue ?? EventVenue.OnSite, OnlineLink = @event.OnlineLink, Version = @event.Version };

    public void ApplyTo(Event @event)
    {
        if (!WebAddress.TryRead(OnlineLink, LinkLength, out var link)) throw new Refused(OrganisationErrors.NotAWebAddress) { Field = nameof(OnlineLink) };
        (@event.Venue, @event.OnlineLink) = (Venue, Venue == EventVenue.OnSite ? "" : link);
    }
}
